import type { PolicyStatement } from "../../core/policy-document";

export interface TrailDelivery {
  /** ARN of the only trail that may deliver. */
  readonly trailArn: string;
  /** Account that owns the trail. */
  readonly managementAccountId: string;
  /** Organization whose accounts the trail records. @default none: the trail records its own account */
  readonly organizationId?: string;
}

/**
 * Lets one trail write its logs and digests. CloudTrail keeps an organization's logs below the
 * organization's id, and those of the trail's own account also below that account.
 *
 * Source: CloudTrail User Guide "Amazon S3 bucket policy for CloudTrail".
 */
export function trailDeliveryStatements(bucketArn: string, delivery: TrailDelivery): PolicyStatement[] {
  const owners = [
    delivery.managementAccountId,
    ...(delivery.organizationId === undefined ? [] : [delivery.organizationId]),
  ];
  return [
    {
      sid: "AllowAclCheckToTrail",
      reason: "CloudTrail looks at the bucket's ACL before it delivers.",
      effect: "Allow",
      principals: { Service: ["cloudtrail.amazonaws.com"] },
      actions: ["s3:GetBucketAcl"],
      resources: [bucketArn],
      conditions: { StringEquals: { "aws:SourceArn": delivery.trailArn } },
    },
    {
      sid: "AllowLogsToTrail",
      reason: "Only this trail writes here; another account's trail that names the bucket is refused.",
      effect: "Allow",
      principals: { Service: ["cloudtrail.amazonaws.com"] },
      actions: ["s3:PutObject"],
      resources: owners.map((owner) => `${bucketArn}/AWSLogs/${owner}/*`),
      conditions: {
        StringEquals: {
          "aws:SourceArn": delivery.trailArn,
          "s3:x-amz-acl": "bucket-owner-full-control",
        },
      },
    },
  ];
}
