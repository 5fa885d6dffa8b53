import { anyOf } from "../judges/any-of";
import { deleted } from "../judges/deleted";
import { shrunk } from "../judges/shrunk";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

export const policyTypesDisabled = {
  id: "policy-types-disabled",
  severity: "critical",
  reason: "Guardrails of the type bind nobody, and are not attached again when the type is enabled again.",
  advice: "Keep the type.",
  source: 'AWS Organizations User Guide, "Disabling a policy type"',
  reads: { aws_organizations_organization: ["enabled_policy_types", "feature_set"] },
  judge: anyOf(
    shrunk("enabled_policy_types", "disables a type of policy: every policy of the type is detached"),
    deleted("is destroyed: accounts leave the organization"),
    turnsBad({
      path: "feature_set",
      absent: "ALL",
      bad: (set) => set !== "ALL",
      message: "leaves consolidated billing only",
    }),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_organizations_organization",
        before: { feature_set: "ALL" },
        after: { feature_set: "CONSOLIDATED_BILLING" },
      },
      {
        type: "aws_organizations_organization",
        before: { enabled_policy_types: ["SERVICE_CONTROL_POLICY", "TAG_POLICY"] },
        after: { enabled_policy_types: ["TAG_POLICY"] },
      },
      { type: "aws_organizations_organization", before: {} },
    ],
    harmless: [
      {
        type: "aws_organizations_organization",
        before: { enabled_policy_types: ["TAG_POLICY"] },
        after: { enabled_policy_types: ["SERVICE_CONTROL_POLICY", "TAG_POLICY"] },
      },
    ],
  },
} as const satisfies Risk;
