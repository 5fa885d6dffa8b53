import { judged } from "../judged";
import type { Objective } from "../objective";
import { policyStatements } from "../policy-statements";

/** Whoever uses state cannot lose it. */
export const deliveryStateProtected = {
  id: "delivery.state-protected",
  promise:
    "The role that uses Terraform's state can be assumed by named roles only, and can delete nothing but locks.",
  source: 'Terraform documentation "Backend type: s3"; AWS Security Hub S3.14',
  proof: (stack) =>
    judged(stack, "aws_iam_role_policy", (body) => {
      const claims = (body["//"] as { objectives?: string[] } | undefined)?.objectives ?? [];
      if (!claims.includes("delivery.state-protected")) return undefined;
      const wide = policyStatements(body.policy).find(
        ({ Effect, Action, Resource }) =>
          Effect === "Allow" &&
          [Action ?? []].flat().some((action) => /^(\*|s3:(\*|Delete))/.test(String(action))) &&
          [Resource ?? []].flat().some((resource) => !String(resource).endsWith(".tflock")),
      );
      return wide === undefined ? undefined : `statement ${wide.Sid} lets it delete more than locks`;
    }),
} as const satisfies Objective;
