import type { PolicyStatement } from "../../core/policy-document";
import type { ReplicationSource } from "./replication-source";

/**
 * Lets S3 replicate to the archive what accounts of the organization log to buckets of their own, below the path of each
 * account: no account can write what another has logged.
 *
 * Source: Amazon S3 User Guide "Setting up permissions for live replication", "Granting permissions when the source and
 * destination buckets are owned by different AWS accounts".
 */
export function replicationStatements(bucketArn: string, source: ReplicationSource): PolicyStatement[] {
  const from = {
    effect: "Allow" as const,
    principals: "*" as const,
    conditions: {
      StringEquals: { "aws:PrincipalOrgID": source.organizationId },
      ArnLike: { "aws:PrincipalArn": source.roleArn },
    },
  };
  return [
    {
      sid: "AllowBucketChecksToReplication",
      reason: "S3 looks whether the bucket keeps versions, without which it replicates nothing.",
      actions: ["s3:GetBucketVersioning", "s3:ListBucket"],
      resources: [bucketArn],
      ...from,
    },
    {
      sid: "AllowReplicasBelowOwnAccount",
      reason: "Each account adds below its own path, reads nothing and deletes nothing.",
      actions: ["s3:ObjectOwnerOverrideToBucketOwner", "s3:ReplicateObject"],
      resources: [`${bucketArn}/AWSLogs/\${aws:PrincipalAccount}/*`],
      ...from,
    },
  ];
}
