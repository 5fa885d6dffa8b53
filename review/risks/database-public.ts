import { turnedOn } from "../judges/turned-on";
import type { Risk } from "../risk";

export const databasePublic = {
  id: "database-public",
  severity: "critical",
  reason: "Databases on the internet are found within minutes.",
  advice: "Leave publicly_accessible false.",
  source: "AWS Foundational Security Best Practices RDS.2, Redshift.1, DMS.1",
  reads: {
    aws_db_instance: ["publicly_accessible"],
    aws_rds_cluster_instance: ["publicly_accessible"],
    aws_redshift_cluster: ["publicly_accessible"],
    aws_redshiftserverless_workgroup: ["publicly_accessible"],
    aws_dms_replication_instance: ["publicly_accessible"],
    aws_docdb_cluster_instance: ["publicly_accessible"],
    aws_neptune_cluster_instance: ["publicly_accessible"],
    aws_mq_broker: ["publicly_accessible"],
  },
  judge: turnedOn("publicly_accessible", "can be reached from the internet", { created: true }),
  cases: {
    dangerous: [
      {
        type: "aws_db_instance",
        before: { publicly_accessible: false },
        after: { publicly_accessible: true },
      },
    ],
    harmless: [
      {
        type: "aws_db_instance",
        before: { publicly_accessible: true },
        after: { publicly_accessible: false },
      },
      { type: "aws_db_instance", after: { publicly_accessible: false } },
    ],
  },
} as const satisfies Risk;
