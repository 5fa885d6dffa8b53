import { changed } from "../judges/changed";
import type { Risk } from "../risk";

export const backupScheduleChanged = {
  id: "backup-schedule-changed",
  severity: "medium",
  reason: "Less often is more data lost; the service tells nobody.",
  advice: "Make sure that the new schedule meets your recovery point objective.",
  source: 'AWS Backup Developer Guide, "Backup plan options and configuration"',
  reads: { aws_backup_plan: ["rule.schedule"] },
  judge: changed("rule.schedule", "backs up at other times"),
  cases: {
    dangerous: [
      {
        type: "aws_backup_plan",
        before: { rule: [{ schedule: "cron(0 1 * * ? *)" }] },
        after: { rule: [{ schedule: "cron(0 1 1 * ? *)" }] },
      },
    ],
    harmless: [
      {
        type: "aws_backup_plan",
        before: { rule: [{ schedule: "a" }], name: "x" },
        after: { rule: [{ schedule: "a" }], name: "x" },
      },
    ],
  },
} as const satisfies Risk;
