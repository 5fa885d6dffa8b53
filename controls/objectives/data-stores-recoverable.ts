import { judged } from "../judged";
import { merged } from "../merged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";
import { referringTo } from "../referring-to";
import type { ResourceBody } from "../synthesized-stack";

/** What is deleted or spoilt comes back. */
export const dataStoresRecoverable = {
  id: "data.stores-recoverable",
  promise:
    "Every database is kept by deletion protection, has backups of seven days at least that outlive it, and leaves a snapshot; every warehouse and cache has such snapshots, every table can be restored to any second, and every file system is backed up.",
  source:
    "Security Hub DynamoDB.2, DynamoDB.6, RDS.7, RDS.8, RDS.11, RDS.16, RDS.17; checkov CKV_AWS_133, CKV2_AWS_60",
  proof: (stack) =>
    merged(
      judged(stack, "aws_db_instance", lossOf),
      judged(stack, "aws_rds_cluster", lossOf),
      judged(stack, "aws_dynamodb_table", (body) => {
        if (body["deletion_protection_enabled"] !== true) return "deletion_protection_enabled is not true";
        const [recovery] = nestedBlocks(body["point_in_time_recovery"]);
        return recovery?.["enabled"] === true ? undefined : "point_in_time_recovery is off";
      }),
      judged(stack, "aws_elasticache_replication_group", (body) => {
        const days = body["snapshot_retention_limit"];
        if (typeof days !== "number" || days < 7) return "its snapshots are kept for less than seven days";
        return body["final_snapshot_identifier"] === undefined ? "it leaves no final snapshot" : undefined;
      }),
      judged(stack, "aws_redshift_cluster", (body) => {
        const days = body["automated_snapshot_retention_period"];
        if (typeof days !== "number" || days < 7) return "its snapshots are kept for less than seven days";
        return body["skip_final_snapshot"] === false ? undefined : "it leaves no final snapshot";
      }),
      judged(stack, "aws_efs_file_system", (_, address) => {
        const policies = referringTo(stack, "aws_efs_backup_policy", "file_system_id", address);
        return policies.some((one) => nestedBlocks(one["backup_policy"])[0]?.["status"] === "ENABLED")
          ? undefined
          : "it has no backups";
      }),
    ),
} as const satisfies Objective;

function lossOf(body: ResourceBody): string | undefined {
  if (body["deletion_protection"] !== true) return "deletion_protection is not true";
  const days = body["backup_retention_period"];
  if (typeof days !== "number" || days < 7) return "its backups are kept for less than seven days";
  if (body["delete_automated_backups"] !== false) return "its backups are deleted with it";
  if (body["skip_final_snapshot"] !== false || body["final_snapshot_identifier"] === undefined)
    return "it leaves no final snapshot";
  return body["copy_tags_to_snapshot"] === true ? undefined : "its snapshots lack its tags";
}
