import type { PolicyStatement } from "../../core/policy-document";
import { viaService } from "../../core/via-service";
import type { ReplicationSource } from "./replication-source";

/**
 * Lets S3 encrypt replicas with the archive's key.
 *
 * Source: Amazon S3 User Guide "Replicating encrypted objects", additional permissions for cross-account scenarios.
 *
 * @param use.region Region of the archive
 */
export function replicationKeyStatement(
  use: ReplicationSource & { readonly region: string },
): PolicyStatement {
  return {
    sid: "AllowEncryptionToReplication",
    reason: "S3 encrypts what it replicates from accounts of the organization; the role decrypts nothing.",
    effect: "Allow",
    principals: "*",
    actions: ["kms:Encrypt", "kms:GenerateDataKey"],
    resources: ["*"],
    conditions: {
      StringEquals: {
        "aws:PrincipalOrgID": use.organizationId,
        "kms:ViaService": viaService("s3", use.region),
      },
      ArnLike: { "aws:PrincipalArn": use.roleArn },
    },
  };
}
