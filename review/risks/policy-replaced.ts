import { anyOf } from "../judges/any-of";
import { createdFirst } from "../judges/created-first";
import type { Judge } from "../judges/judge";
import { replaced } from "../judges/replaced";
import type { Risk } from "../risk";

const policyDeleted: Judge = (change) =>
  change.action === "delete" && !change.deposed && !change.index.isJudgedByStatements(change.address)
    ? { message: "is destroyed: what it denies is no longer denied" }
    : undefined;

export const policyReplaced = {
  id: "policy-replaced",
  severity: "critical",
  reason: "A policy that is destroyed is detached first.",
  advice: "Change it in place, or set create_before_destroy.",
  source: 'AWS Organizations User Guide, "Deleting policies"',
  reads: { aws_organizations_policy: ["type"] },
  judge: anyOf(
    replaced("is replaced: detached everywhere until the new one is there", createdFirst),
    policyDeleted,
  ),
  cases: {
    dangerous: [
      { type: "aws_organizations_policy", before: { type: "TAG_POLICY", content: "{}" } },
      {
        type: "aws_organizations_policy",
        before: { type: "SERVICE_CONTROL_POLICY", content: "{}" },
        after: { type: "TAG_POLICY", content: "{}" },
        action: "replace",
      },
    ],
    harmless: [
      {
        type: "aws_organizations_policy",
        before: { type: "TAG_POLICY", content: "{}" },
        after: { type: "TAG_POLICY", content: "{}" },
        action: "replace, created first",
      },
    ],
  },
} as const satisfies Risk;
