import { lowered } from "../judges/lowered";
import type { Risk } from "../risk";

export const logRetentionShortened = {
  id: "log-retention-shortened",
  severity: "high",
  reason: "Older events are gone as soon as this is applied. 0 days is for ever.",
  advice: "Keep the retention, or export the events first.",
  source: 'Amazon CloudWatch Logs User Guide, "Change log data retention"',
  reads: { aws_cloudwatch_log_group: ["retention_in_days"] },
  judge: lowered("retention_in_days", "keeps events for a shorter time", { endless: 0 }),
  cases: {
    dangerous: [
      {
        type: "aws_cloudwatch_log_group",
        before: { retention_in_days: 400 },
        after: { retention_in_days: 30 },
      },
      {
        type: "aws_cloudwatch_log_group",
        before: { retention_in_days: 0 },
        after: { retention_in_days: 365 },
      },
    ],
    harmless: [
      {
        type: "aws_cloudwatch_log_group",
        before: { retention_in_days: 365 },
        after: { retention_in_days: 0 },
      },
      {
        type: "aws_cloudwatch_log_group",
        before: { retention_in_days: 30 },
        after: { retention_in_days: 400 },
      },
    ],
  },
} as const satisfies Risk;
