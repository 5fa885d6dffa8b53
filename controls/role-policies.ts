import { policyStatements, type RenderedStatement } from "./policy-statements";
import { referringTo } from "./referring-to";
import type { SynthesizedStack } from "./synthesized-stack";

/** What the inline policies of a role say, and which managed policies it has. */
export function rolePolicies(
  stack: SynthesizedStack,
  address: string,
): { readonly statements: readonly RenderedStatement[]; readonly managed: readonly string[] } {
  return {
    statements: referringTo(stack, "aws_iam_role_policy", "role", address).flatMap(({ policy }) =>
      policyStatements(policy),
    ),
    managed: referringTo(stack, "aws_iam_role_policy_attachment", "role", address).map(({ policy_arn }) =>
      String(policy_arn),
    ),
  };
}
