import { anyOf } from "../judges/any-of";
import { deleted } from "../judges/deleted";
import { replaced } from "../judges/replaced";
import type { Risk } from "../risk";

export const logGroupDeleted = {
  id: "log-group-deleted",
  severity: "high",
  reason: "The events of a log group are deleted with it.",
  advice: "Keep the group, set skip_destroy, or export its events first.",
  source: "Amazon CloudWatch Logs API Reference, DeleteLogGroup",
  reads: { aws_cloudwatch_log_group: [] },
  judge: anyOf(deleted("is destroyed with its events"), replaced("is replaced: its events are gone")),
  cases: {
    dangerous: [
      { type: "aws_cloudwatch_log_group", before: {} },
      { type: "aws_cloudwatch_log_group", before: { name: "a" }, after: { name: "b" }, action: "replace" },
    ],
    harmless: [
      { type: "aws_cloudwatch_log_group", before: { tags: { a: "1" } }, after: { tags: { a: "2" } } },
    ],
  },
} as const satisfies Risk;
