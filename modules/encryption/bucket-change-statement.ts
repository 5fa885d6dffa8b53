import type { PolicyStatement } from "../../core/policy-document";
import type { Partition } from "../../facts/partitions";

/** Who administers a bucket. */
export interface BucketAdministration {
  /** AWS partition. */
  readonly partition: Partition;
  /** Account that owns the bucket. */
  readonly accountId: string;
  /** ARNs of the roles that may change how the bucket is set up. */
  readonly administratorArns: readonly string[];
}

/**
 * Denies everybody but the administrators to change how a bucket is set up. The root user stays among them, so
 * that a lost role locks nobody out.
 */
export function bucketChangeStatement(bucketArn: string, guard: BucketAdministration): PolicyStatement {
  const root = `arn:${guard.partition}:iam::${guard.accountId}:root`;
  return {
    sid: "DenyChangesUnlessByAdministrators",
    reason: "A changed policy, lifecycle or lock is the way around every other guard.",
    effect: "Deny",
    principals: "*",
    actions: [
      "s3:DeleteBucket",
      "s3:DeleteBucketPolicy",
      "s3:PutBucketAcl",
      "s3:PutBucketLogging",
      "s3:PutBucketNotification",
      "s3:PutBucketObjectLockConfiguration",
      "s3:PutBucketOwnershipControls",
      "s3:PutBucketPolicy",
      "s3:PutBucketPublicAccessBlock",
      "s3:PutBucketVersioning",
      "s3:PutEncryptionConfiguration",
      "s3:PutLifecycleConfiguration",
      "s3:PutObjectLegalHold",
      "s3:PutObjectRetention",
      "s3:PutReplicationConfiguration",
    ],
    resources: [bucketArn, `${bucketArn}/*`],
    conditions: { ArnNotEquals: { "aws:PrincipalArn": [...guard.administratorArns, root] } },
  };
}
