import { judged } from "../judged";
import type { Objective } from "../objective";
import { policyStatements } from "../policy-statements";

/** What mends a finding cannot be turned against the account. */
export const complianceRemediationScoped: Objective = {
  id: "compliance.remediation-scoped",
  promise:
    "The role that mends findings makes named calls only, none of which gives access, and is taken by Systems Manager for its own account only.",
  source:
    "AWS Systems Manager User Guide, service roles for Automation; IAM User Guide, the confused deputy problem",
  proof: (stack) =>
    judged(stack, "aws_iam_role_policy", (body) => {
      const actions = policyStatements(body["policy"]).flatMap(({ Action }) => [Action ?? []].flat());
      const wide = actions.find(
        (action) => action.includes("*") || /^(iam|sts|organizations):/i.test(action),
      );
      return wide === undefined ? undefined : `it allows ${wide}`;
    }),
};
