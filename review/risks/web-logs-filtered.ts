import { anyOf } from "../judges/any-of";
import { deleted } from "../judges/deleted";
import { grown } from "../judges/grown";
import type { Risk } from "../risk";

export const webLogsFiltered = {
  id: "web-logs-filtered",
  severity: "medium",
  reason:
    "What is not logged cannot be investigated. Redacted fields are another matter, and an improvement.",
  advice: "Log every request; redact what is personal.",
  source: 'AWS WAF Developer Guide, "Logging AWS WAF web ACL traffic"',
  reads: { aws_wafv2_web_acl_logging_configuration: ["logging_filter"] },
  judge: anyOf(
    deleted("is destroyed: requests are no longer logged"),
    grown("logging_filter", "leaves requests out of the log"),
  ),
  cases: {
    dangerous: [
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
