import type { Judge } from "../judges/judge";
import type { Risk } from "../risk";

const detachedMeanwhile: Judge = (change) =>
  change.action === "replace" && !change.createFirst
    ? {
        message: "is detached before its successor is attached",
        before: `policy ${String(change.before?.["policy_id"] ?? "")} at ${String(change.before?.["target_id"] ?? "")}`,
      }
    : undefined;

export const policyDetachedMeanwhile = {
  id: "policy-detached-meanwhile",
  severity: "high",
  reason:
    "Between the detaching and the attaching no policy binds, and if the second fails, none does afterwards.",
  advice: "Set create_before_destroy.",
  source: 'Terraform, "The lifecycle Meta-Argument": create_before_destroy',
  reads: { aws_organizations_policy_attachment: [] },
  judge: detachedMeanwhile,
  cases: {
    dangerous: [
      {
        type: "aws_organizations_policy_attachment",
        before: { policy_id: "p-1", target_id: "r-1" },
        after: { policy_id: "p-2", target_id: "r-1" },
        action: "replace",
      },
    ],
    harmless: [
      {
        type: "aws_organizations_policy_attachment",
        before: { policy_id: "p-1", target_id: "r-1" },
        after: { policy_id: "p-2", target_id: "r-1" },
        action: "replace, created first",
      },
    ],
  },
} as const satisfies Risk;
