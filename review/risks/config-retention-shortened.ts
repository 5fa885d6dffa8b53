import { anyOf } from "../judges/any-of";
import { lowered } from "../judges/lowered";
import type { Risk } from "../risk";

export const configRetentionShortened = {
  id: "config-retention-shortened",
  severity: "high",
  reason: "Older configuration items are deleted.",
  advice: "Keep the retention.",
  source: 'AWS Config Developer Guide, "Deleting AWS Config data": 30 to 2,557 days',
  reads: { aws_config_retention_configuration: ["retention_period_in_days"] },
  judge: anyOf(lowered("retention_period_in_days", "keeps configuration history for a shorter time")),
  cases: {
    dangerous: [
      {
        type: "aws_config_retention_configuration",
        before: { retention_period_in_days: 2557 },
        after: { retention_period_in_days: 30 },
      },
    ],
    harmless: [
      {
        type: "aws_config_retention_configuration",
        before: { retention_period_in_days: 30 },
        after: { retention_period_in_days: 2557 },
      },
    ],
  },
} as const satisfies Risk;
