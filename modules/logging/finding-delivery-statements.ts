import type { PolicyStatement } from "../../core/policy-document";

/** Who writes findings into the archive. */
export interface FindingDelivery {
  readonly partition: string;
  /** Security account. */
  readonly accountId: string;
  /** ARN of its delivery role. */
  readonly roleArn: string;
}

/**
 * Lets the delivery role of the security account add findings. It is named by condition, since a policy that names a
 * role which is not there yet is refused.
 *
 * Source: Amazon Data Firehose Developer Guide "Cross-account delivery to an Amazon S3 destination".
 */
export function findingDeliveryStatements(bucketArn: string, delivery: FindingDelivery): PolicyStatement[] {
  const from = {
    effect: "Allow" as const,
    principals: { AWS: [`arn:${delivery.partition}:iam::${delivery.accountId}:root`] },
    conditions: { ArnEquals: { "aws:PrincipalArn": delivery.roleArn } },
  };
  return [
    {
      sid: "AllowBucketChecksToFindingDelivery",
      reason: "The delivery looks at the bucket, and at uploads that it has not finished.",
      actions: ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"],
      resources: [bucketArn],
      ...from,
    },
    {
      sid: "AllowFindingsToFindingDelivery",
      reason: "The delivery adds findings, and reads none.",
      actions: ["s3:AbortMultipartUpload", "s3:PutObject"],
      resources: [`${bucketArn}/*`],
      ...from,
    },
  ];
}
