import { anyOf } from "../judges/any-of";
import { turnedOn } from "../judges/turned-on";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

export const finalSnapshotSkipped = {
  id: "final-snapshot-skipped",
  severity: "medium",
  reason: "The next destroy keeps nothing.",
  advice: "Leave skip_final_snapshot false.",
  source: 'Amazon RDS User Guide, "Deleting a DB instance"',
  reads: {
    aws_db_instance: ["skip_final_snapshot", "delete_automated_backups"],
    aws_rds_cluster: ["skip_final_snapshot", "delete_automated_backups"],
    aws_docdb_cluster: ["skip_final_snapshot", "delete_automated_backups"],
    aws_neptune_cluster: ["skip_final_snapshot", "delete_automated_backups"],
    aws_redshift_cluster: ["skip_final_snapshot", "delete_automated_backups"],
  },
  judge: anyOf(
    turnedOn("skip_final_snapshot", "keeps no snapshot when it is destroyed"),
    turnsBad({
      path: "delete_automated_backups",
      absent: true,
      bad: (value) => value === true,
      message: "loses its backups when it is destroyed",
    }),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_db_instance",
        before: { delete_automated_backups: false },
        after: { delete_automated_backups: true },
      },
      {
        type: "aws_rds_cluster",
        before: { skip_final_snapshot: false },
        after: { skip_final_snapshot: true },
      },
    ],
    harmless: [
      {
        type: "aws_rds_cluster",
        before: { skip_final_snapshot: true },
        after: { skip_final_snapshot: false },
      },
    ],
  },
} as const satisfies Risk;
