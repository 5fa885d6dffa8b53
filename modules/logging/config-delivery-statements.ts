import type { PolicyStatement } from "../../core/policy-document";
import type { LogSources } from "./log-sources";
import { sourceConditions } from "./source-conditions";
import { sourceObjects } from "./source-objects";

/**
 * Lets AWS Config deliver snapshots and history of the sources. Config falls back to its service principal
 * when the recorder's role is not admitted, so no role needs to be named.
 *
 * Source: AWS Config Developer Guide "Permissions for the Amazon S3 bucket for the AWS Config delivery channel".
 */
export function configDeliveryStatements(bucketArn: string, sources: LogSources): PolicyStatement[] {
  return [
    {
      sid: "AllowBucketChecksToConfig",
      reason: "Config looks whether the bucket exists and at its ACL before it delivers.",
      effect: "Allow",
      principals: { Service: ["config.amazonaws.com"] },
      actions: ["s3:GetBucketAcl", "s3:ListBucket"],
      resources: [bucketArn],
      conditions: { StringEquals: sourceConditions(sources) },
    },
    {
      sid: "AllowSnapshotsToConfig",
      reason: "Config writes below each account's own path, and only for our accounts.",
      effect: "Allow",
      principals: { Service: ["config.amazonaws.com"] },
      actions: ["s3:PutObject"],
      resources: sourceObjects(bucketArn, sources, "Config/*"),
      conditions: {
        StringEquals: { ...sourceConditions(sources), "s3:x-amz-acl": "bucket-owner-full-control" },
      },
    },
  ];
}
