import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import { deleted } from "../judges/deleted";
import type { Risk } from "../risk";

export const logsLeaveArchive = {
  id: "logs-leave-archive",
  severity: "high",
  reason: "What is not copied out of the account is lost with the account.",
  advice: "Keep the subscription.",
  source: 'Amazon CloudWatch Logs User Guide, "Account-level subscription filters"',
  reads: {
    aws_cloudwatch_log_account_policy: [],
    aws_cloudwatch_log_subscription_filter: ["destination_arn", "filter_pattern"],
  },
  judge: anyOf(
    deleted("is destroyed: log groups are no longer forwarded"),
    changed("destination_arn", "forwards to another destination"),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_cloudwatch_log_subscription_filter",
        before: { destination_arn: "a" },
        after: { destination_arn: "b" },
      },
      { type: "aws_cloudwatch_log_account_policy", before: {} },
      { type: "aws_cloudwatch_log_subscription_filter", before: {} },
    ],
    harmless: [
      {
        type: "aws_cloudwatch_log_subscription_filter",
        before: { destination_arn: "a", role_arn: "x" },
        after: { destination_arn: "a", role_arn: "y" },
      },
    ],
  },
} as const satisfies Risk;
