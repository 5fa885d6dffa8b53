import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import { turnedOff } from "../judges/turned-off";
import type { Risk } from "../risk";

export const verifiedAccessWeakened = {
  id: "verified-access-weakened",
  severity: "high",
  reason: "Others reach an application from the internet, or who does is on no record.",
  advice: "Compare the groups before and after, and keep the record.",
  source: 'AWS Verified Access User Guide, "Verified Access policies", "Verified Access logs"',
  reads: {
    aws_verifiedaccess_endpoint: ["policy_document"],
    aws_verifiedaccess_group: ["policy_document"],
    aws_verifiedaccess_instance_logging_configuration: ["access_logs.cloudwatch_logs.enabled"],
  },
  judge: anyOf(
    changed("policy_document", "lets other people in"),
    turnedOff("access_logs.cloudwatch_logs.enabled", "records no requests", { created: true }),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_verifiedaccess_group",
        before: { policy_document: "forbid(principal, action, resource);" },
        after: { policy_document: "permit(principal, action, resource);" },
      },
      {
        type: "aws_verifiedaccess_endpoint",
        before: { policy_document: "forbid(principal, action, resource);" },
        after: { policy_document: "" },
      },
      {
        type: "aws_verifiedaccess_instance_logging_configuration",
        before: { access_logs: [{ cloudwatch_logs: [{ enabled: true }] }] },
        after: { access_logs: [{ cloudwatch_logs: [{ enabled: false }] }] },
      },
    ],
    harmless: [
      {
        type: "aws_verifiedaccess_group",
        before: { policy_document: "a", description: "b" },
        after: { policy_document: "a", description: "c" },
      },
    ],
  },
} as const satisfies Risk;
