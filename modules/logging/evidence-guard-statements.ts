import type { PolicyStatement } from "../../core/policy-document";

export interface EvidenceGuard {
  /** AWS partition. */
  readonly partition: string;
  /** Account that owns the bucket. */
  readonly accountId: string;
  /** ARNs of the roles that may change how the bucket is set up. */
  readonly administratorArns: readonly string[];
}

/**
 * What makes a log bucket evidence: nobody deletes from it, nobody but AWS services writes to it, and only
 * the roles that apply Terraform change how it is set up. The root user stays among the administrators, so
 * that a lost role locks nobody out; it cannot delete either. Expiry by lifecycle is no request, so it
 * works on.
 *
 * Source: AWS Prescriptive Guidance, Security Reference Architecture "Log Archive account"; Amazon S3 User
 * Guide "Object Lock considerations".
 */
export function evidenceGuardStatements(bucketArn: string, guard: EvidenceGuard): PolicyStatement[] {
  const root = `arn:${guard.partition}:iam::${guard.accountId}:root`;
  return [
    {
      sid: "DenyDeletionOfEvidence",
      reason: "No one deletes a log, administrators and the root user included.",
      effect: "Deny",
      principals: "*",
      actions: [
        "s3:BypassGovernanceRetention",
        "s3:DeleteBucket",
        "s3:DeleteObject",
        "s3:DeleteObjectVersion",
        "s3:ReplicateDelete",
      ],
      resources: [bucketArn, `${bucketArn}/*`],
    },
    {
      sid: "DenyUploadsUnlessByService",
      reason: "A person or a role that could write here could forge evidence or bury it under a new version.",
      effect: "Deny",
      principals: "*",
      actions: ["s3:PutObject"],
      resources: [`${bucketArn}/*`],
      conditions: { BoolIfExists: { "aws:PrincipalIsAWSService": "false" } },
    },
    {
      sid: "DenyChangesUnlessByAdministrators",
      reason: "A changed policy, lifecycle or lock is the way around every other guard.",
      effect: "Deny",
      principals: "*",
      actions: [
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
    },
  ];
}
