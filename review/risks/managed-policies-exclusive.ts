import type { Judge } from "../judges/judge";
import type { JsonObject } from "../plan/json-object";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

const becomesExclusive: Judge = (change) => {
  const of = (values: JsonObject | undefined) => valuesAt(values, "managed_policy_arns");
  const { before, after, index, address } = change;
  if (before === undefined || after === undefined || of(after).length === 0 || index.isDrift)
    return undefined;
  // The provider reads what is attached, so a role that never had the argument may still show a list.
  if (of(before).length > 0 || !(index.hasArgument(address, "managed_policy_arns") ?? true)) return undefined;
  return {
    message: "becomes exclusive: other policies are detached",
    after: of(after).map(String).join(", "),
  };
};

export const managedPoliciesExclusive = {
  id: "managed-policies-exclusive",
  severity: "high",
  reason: "From now on every policy that is not in the list is detached, also those that others attached.",
  advice: "Use aws_iam_role_policy_attachment.",
  source: "Terraform AWS provider, aws_iam_role: managed_policy_arns is deprecated, and exclusive",
  reads: { aws_iam_role: ["managed_policy_arns"] },
  judge: becomesExclusive,
  cases: {
    dangerous: [
      {
        type: "aws_iam_role",
        before: { managed_policy_arns: null },
        after: { managed_policy_arns: ["arn:aws:iam::aws:policy/ReadOnlyAccess"] },
      },
    ],
    harmless: [
      { type: "aws_iam_role", before: { managed_policy_arns: ["a"] }, after: { managed_policy_arns: ["a"] } },
    ],
  },
} as const satisfies Risk;
