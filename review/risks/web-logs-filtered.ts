import { anyOf } from "../judges/any-of";
import { deleted } from "../judges/deleted";
import { grown } from "../judges/grown";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

/** Whether any request may be left out. */
const drops = (values: unknown) =>
  [
    ...valuesAt(values, "logging_filter.default_behavior"),
    ...valuesAt(values, "logging_filter.filter.behavior"),
  ].includes("DROP");

export const webLogsFiltered = {
  id: "web-logs-filtered",
  severity: "medium",
  reason:
    "What is not logged cannot be investigated. Redacted fields are another matter, and an improvement.",
  advice: "Log every request; redact what is personal.",
  source: 'AWS WAF Developer Guide, "Logging AWS WAF web ACL traffic"',
  reads: { aws_wafv2_web_acl_logging_configuration: ["logging_filter"] },
  judge: anyOf(deleted("is destroyed: requests are no longer logged"), (change) =>
    drops(change.after) ? grown("logging_filter", "leaves requests out of the log")(change) : undefined,
  ),
  cases: {
    dangerous: [
      {
        type: "aws_wafv2_web_acl_logging_configuration",
        before: { logging_filter: [{ default_behavior: "KEEP", filter: [{ behavior: "KEEP" }] }] },
        after: { logging_filter: [{ default_behavior: "DROP", filter: [{ behavior: "KEEP" }] }] },
      },
      { type: "aws_wafv2_web_acl_logging_configuration", before: {} },
      {
        type: "aws_wafv2_web_acl_logging_configuration",
        before: { logging_filter: [] },
        after: { logging_filter: [{ default_behavior: "DROP" }] },
      },
    ],
    harmless: [
      {
        type: "aws_wafv2_web_acl_logging_configuration",
        before: { logging_filter: [{ default_behavior: "DROP", filter: [{ behavior: "KEEP" }] }] },
        after: { logging_filter: [{ default_behavior: "KEEP", filter: [{ behavior: "KEEP" }] }] },
      },
      {
        type: "aws_wafv2_web_acl_logging_configuration",
        before: { logging_filter: [{ default_behavior: "DROP" }] },
        after: { logging_filter: [] },
      },
      {
        type: "aws_wafv2_web_acl_logging_configuration",
        before: { redacted_fields: [] },
        after: { redacted_fields: [{ method: [{}] }] },
      },
    ],
  },
} as const satisfies Risk;
