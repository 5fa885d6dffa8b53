import { isCustomerKey } from "../is-customer-key";
import { judged } from "../judged";
import { merged } from "../merged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";
import type { ResourceBody } from "../synthesized-stack";

/** Who has the disks or the snapshots reads nothing. */
export const dataStoresEncrypted = {
  id: "data.stores-encrypted",
  promise:
    "Every database, warehouse, cache, table and file system is encrypted with a customer managed key, what is measured of its queries too.",
  source:
    "Security Hub EFS.1, RDS.3, RDS.27; checkov CKV_AWS_16, CKV_AWS_96, CKV_AWS_119, CKV_AWS_184, CKV_AWS_327, CKV_AWS_354",
  proof: (stack) =>
    merged(
      judged(stack, "aws_db_instance", inClear),
      judged(stack, "aws_rds_cluster", inClear),
      judged(stack, "aws_dynamodb_table", (body) => {
        const [encryption] = nestedBlocks(body["server_side_encryption"]);
        return encryption?.["enabled"] === true && isCustomerKey(encryption["kms_key_arn"])
          ? undefined
          : "server_side_encryption has no customer managed key";
      }),
      judged(stack, "aws_elasticache_replication_group", (body) =>
        String(body["at_rest_encryption_enabled"]) === "true" && isCustomerKey(body["kms_key_id"])
          ? undefined
          : "it is not encrypted with a customer managed key",
      ),
      judged(stack, "aws_redshift_cluster", (body) =>
        String(body["encrypted"]) === "true" && isCustomerKey(body["kms_key_id"])
          ? undefined
          : "it is not encrypted with a customer managed key",
      ),
      judged(stack, "aws_efs_file_system", (body) =>
        body["encrypted"] === true && isCustomerKey(body["kms_key_id"])
          ? undefined
          : "it is not encrypted with a customer managed key",
      ),
    ),
} as const satisfies Objective;

function inClear(body: ResourceBody): string | undefined {
  if (body["storage_encrypted"] !== true) return "storage_encrypted is not true";
  if (!isCustomerKey(body["kms_key_id"])) return "kms_key_id is no customer managed key";
  return body["performance_insights_enabled"] === true &&
    !isCustomerKey(body["performance_insights_kms_key_id"])
    ? "performance_insights_kms_key_id is no customer managed key"
    : undefined;
}
