import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import { deleted } from "../judges/deleted";
import type { Risk } from "../risk";

export const metricFilterChanged = {
  id: "metric-filter-changed",
  severity: "high",
  reason:
    "Security Hub and the CIS benchmark want the exact pattern: a space, a star or a clause more makes it another.",
  advice: "Keep the pattern as the benchmark has it.",
  source: "CIS AWS Foundations Benchmark, Monitoring; AWS Security Hub User Guide, CloudWatch controls",
  reads: { aws_cloudwatch_log_metric_filter: ["pattern"] },
  judge: anyOf(
    changed("pattern", "counts other events than before"),
    deleted("is destroyed: its alarm gets no data"),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_cloudwatch_log_metric_filter",
        before: { pattern: "{ $.a = 1 }" },
        after: { pattern: "{ ($.a = 1) && ($.b != 2) }" },
      },
      { type: "aws_cloudwatch_log_metric_filter", before: {} },
    ],
    harmless: [
      {
        type: "aws_cloudwatch_log_metric_filter",
        before: { pattern: "{ $.a = 1 }", name: "a" },
        after: { pattern: "{ $.a = 1 }", name: "a", tags: {} },
      },
    ],
  },
} as const satisfies Risk;
