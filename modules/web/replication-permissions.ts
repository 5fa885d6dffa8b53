import type { PolicyStatement } from "../../core/policy-document";
import { viaService } from "../../core/via-service";
import type { Partition } from "../../facts/partitions";
import type { WebLogArchive } from "./web-log-archive";

export interface ReplicationUse {
  readonly partition: Partition;
  /** Region of the bucket that is replicated. */
  readonly region: string;
  readonly bucketArn: string;
  /** ARN of the key that encrypts it. */
  readonly keyArn: string;
  readonly destination: WebLogArchive;
}

/**
 * What the role may do by which S3 replicates logs of web ACLs: read this bucket, and add to the archive's.
 *
 * Source: Amazon S3 User Guide "Setting up permissions for live replication", "Replicating encrypted objects".
 */
export function replicationPermissions(use: ReplicationUse): PolicyStatement[] {
  const { partition, destination } = use;
  return [
    {
      sid: "AllowSourceChecks",
      reason: "S3 reads what is to be replicated where.",
      effect: "Allow",
      actions: ["s3:GetReplicationConfiguration", "s3:ListBucket"],
      resources: [use.bucketArn],
    },
    {
      sid: "AllowReadingOfLogs",
      reason: "S3 reads each version that it replicates.",
      effect: "Allow",
      actions: ["s3:GetObjectVersionAcl", "s3:GetObjectVersionForReplication", "s3:GetObjectVersionTagging"],
      resources: [`${use.bucketArn}/*`],
    },
    {
      sid: "AllowReplicas",
      reason: "Replicas are added to the log archive, which owns them.",
      effect: "Allow",
      actions: ["s3:ObjectOwnerOverrideToBucketOwner", "s3:ReplicateObject"],
      resources: [`${destination.bucketArn}/*`],
    },
    {
      sid: "AllowDecryptionOfLogs",
      reason: "Logs are encrypted with the key of their bucket.",
      effect: "Allow",
      actions: ["kms:Decrypt"],
      resources: [use.keyArn],
      conditions: { StringEquals: { "kms:ViaService": viaService("s3", use.region) } },
    },
    {
      sid: "AllowEncryptionOfReplicas",
      reason: "Replicas are encrypted with the key of the log archive, which is known by its alias.",
      effect: "Allow",
      actions: ["kms:Encrypt", "kms:GenerateDataKey"],
      resources: [`arn:${partition}:kms:${destination.region}:${destination.accountId}:key/*`],
      conditions: {
        StringEquals: { "kms:ViaService": viaService("s3", destination.region) },
        "ForAnyValue:StringEquals": { "kms:ResourceAliases": destination.keyAlias },
      },
    },
  ];
}
