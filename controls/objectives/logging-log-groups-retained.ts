import { judged } from "../judged";
import type { Objective } from "../objective";

/** Log groups keep what they were told. */
export const loggingLogGroupsRetained = {
  id: "logging.log-groups-retained",
  promise: "Every log group keeps events for at least a year, under a customer managed key.",
  source: "Security Hub CloudWatch.16; PCI DSS 4.0 10.5.1; checkov CKV_AWS_158, CKV_AWS_338",
  proof: (stack) =>
    judged(stack, "aws_cloudwatch_log_group", (body) => {
      // Zero, which is also the default, keeps events for ever.
      const days = Number(body["retention_in_days"] ?? 0);
      if (days !== 0 && !(days >= 365)) return `it keeps events for ${body["retention_in_days"]} days only`;
      return body["kms_key_id"] === undefined
        ? "it is not encrypted under a customer managed key"
        : undefined;
    }),
} as const satisfies Objective;
