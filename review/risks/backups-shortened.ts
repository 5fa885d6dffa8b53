import { anyOf } from "../judges/any-of";
import { lowered } from "../judges/lowered";
import { turnedOff } from "../judges/turned-off";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

export const backupsShortened = {
  id: "backups-shortened",
  severity: "high",
  reason: "Whoever encrypts or deletes the data wins once the backups have run out.",
  advice: "Keep the retention.",
  source: "AWS Foundational Security Best Practices RDS.11, DynamoDB.2, ElastiCache.1, EFS.2",
  reads: {
    aws_db_instance: ["backup_retention_period", "delete_automated_backups"],
    aws_rds_cluster: ["backup_retention_period"],
    aws_docdb_cluster: ["backup_retention_period"],
    aws_neptune_cluster: ["backup_retention_period"],
    aws_redshift_cluster: ["automated_snapshot_retention_period"],
    aws_elasticache_replication_group: ["snapshot_retention_limit"],
    aws_elasticache_cluster: ["snapshot_retention_limit"],
    aws_memorydb_cluster: ["snapshot_retention_limit"],
    aws_fsx_windows_file_system: ["automatic_backup_retention_days"],
    aws_fsx_ontap_file_system: ["automatic_backup_retention_days"],
    aws_dynamodb_table: ["point_in_time_recovery.enabled", "point_in_time_recovery.recovery_period_in_days"],
    aws_efs_backup_policy: ["backup_policy.status"],
    aws_kinesis_stream: ["retention_period"],
  },
  judge: anyOf(
    lowered("backup_retention_period", "keeps backups for a shorter time; 0 deletes them"),
    lowered("automated_snapshot_retention_period", "keeps snapshots for a shorter time"),
    lowered("snapshot_retention_limit", "keeps snapshots for a shorter time"),
    lowered("automatic_backup_retention_days", "keeps backups for a shorter time"),
    turnedOff("point_in_time_recovery.enabled", "can no longer be restored to a point in time"),
    lowered("point_in_time_recovery.recovery_period_in_days", "can be restored to fewer points in time"),
    turnsBad({
      path: "backup_policy.status",
      absent: "DISABLED",
      bad: (status) => status !== "ENABLED",
      message: "is no longer backed up",
    }),
    lowered("retention_period", "keeps records for a shorter time"),
  ),
  cases: {
    dangerous: [
      { type: "aws_kinesis_stream", before: { retention_period: 30 }, after: { retention_period: 3 } },
      {
        type: "aws_efs_backup_policy",
        before: { backup_policy: [{ status: "ENABLED" }] },
        after: { backup_policy: [{ status: "DISABLED" }] },
      },
      {
        type: "aws_dynamodb_table",
        before: { point_in_time_recovery: [{ recovery_period_in_days: 30 }] },
        after: { point_in_time_recovery: [{ recovery_period_in_days: 3 }] },
      },
      {
        type: "aws_fsx_windows_file_system",
        before: { automatic_backup_retention_days: 30 },
        after: { automatic_backup_retention_days: 3 },
      },
      {
        type: "aws_elasticache_replication_group",
        before: { snapshot_retention_limit: 30 },
        after: { snapshot_retention_limit: 3 },
      },
      {
        type: "aws_redshift_cluster",
        before: { automated_snapshot_retention_period: 30 },
        after: { automated_snapshot_retention_period: 3 },
      },
      {
        type: "aws_db_instance",
        before: { backup_retention_period: 30 },
        after: { backup_retention_period: 0 },
      },
      {
        type: "aws_dynamodb_table",
        before: { point_in_time_recovery: [{ enabled: true }] },
        after: { point_in_time_recovery: [{ enabled: false }] },
      },
    ],
    harmless: [
      {
        type: "aws_db_instance",
        before: { backup_retention_period: 0 },
        after: { backup_retention_period: 30 },
      },
    ],
  },
} as const satisfies Risk;
