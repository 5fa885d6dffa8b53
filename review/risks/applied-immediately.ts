import { turnedOn } from "../judges/turned-on";
import type { Risk } from "../risk";

export const appliedImmediately = {
  id: "applied-immediately",
  severity: "medium",
  reason: "Changes that wait for the maintenance window restart it now.",
  advice: "Leave apply_immediately false, or announce it.",
  source: 'Amazon RDS User Guide, "Using the schedule modifications setting"',
  reads: {
    aws_db_instance: ["apply_immediately"],
    aws_rds_cluster: ["apply_immediately"],
    aws_docdb_cluster: ["apply_immediately"],
    aws_neptune_cluster: ["apply_immediately"],
    aws_elasticache_replication_group: ["apply_immediately"],
  },
  judge: turnedOn("apply_immediately", "applies changes, and restarts, at once instead of in its window"),
  cases: {
    dangerous: [
      { type: "aws_db_instance", before: { apply_immediately: false }, after: { apply_immediately: true } },
    ],
    harmless: [
      { type: "aws_db_instance", before: { apply_immediately: true }, after: { apply_immediately: false } },
    ],
  },
} as const satisfies Risk;
