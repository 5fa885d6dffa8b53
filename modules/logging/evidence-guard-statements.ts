import type { PolicyStatement } from "../../core/policy-document";
import { type BucketAdministration, bucketChangeStatement } from "../encryption/bucket-change-statement";

/**
 * What makes a log bucket evidence: nobody deletes from it, nobody but AWS services writes to it, and only
 * the roles that apply Terraform change how it is set up. The root user stays among the administrators, so
 * that a lost role locks nobody out; it cannot delete either. Expiry by lifecycle is no request, so it
 * works on.
 *
 * @param writerRoleArn a role that delivers for a service which does not write as itself, as Firehose does
 * @param replicaRoleArn ARN pattern of the roles by which S3 replicates to the bucket
 *
 * Source: AWS Prescriptive Guidance, Security Reference Architecture "Log Archive account"; Amazon S3 User
 * Guide "Object Lock considerations".
 */
export function evidenceGuardStatements(
  bucketArn: string,
  guard: BucketAdministration,
  writerRoleArn?: string,
  replicaRoleArn?: string,
): PolicyStatement[] {
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
      conditions: {
        BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
        ...(writerRoleArn !== undefined && { ArnNotEquals: { "aws:PrincipalArn": writerRoleArn } }),
      },
    },
    {
      sid: "DenyReplicasUnlessReviewed",
      reason: "Replication is another way to write: a rule on a bucket of one's own could forge evidence.",
      effect: "Deny",
      principals: "*",
      actions: ["s3:ReplicateObject"],
      resources: [`${bucketArn}/*`],
      ...(replicaRoleArn !== undefined && {
        conditions: { ArnNotLike: { "aws:PrincipalArn": replicaRoleArn } },
      }),
    },
    bucketChangeStatement(bucketArn, guard),
  ];
}
