import { defineGuardrail } from "../../define-guardrail";
import { roleChanges } from "../../role-changes";

/**
 * Roles of the baseline, and every role that a guardrail leaves alone, are made, changed and passed to services by the
 * access role only. Without this, an administrator of one account could make a role of an exempt name,
 * open one to another identity, or have a service work as one, and so be exempt from everything.
 */
export const denyBaselineRoleChanges = defineGuardrail({
  id: "DenyBaselineRoleChangesUnlessAccessRole",
  family: "service-control",
  posture: "foundation",
  reason: "Whoever may change an exempt role is as good as exempt.",
  source: 'AWS Control Tower "Disallow changes to AWS IAM roles set up by AWS Control Tower"; CIS 2.1.2',
  exempts: [
    {
      role: "access",
      reason:
        "It applies bootstrap stacks, which make the roles of the baseline. The deployment role is bound.",
    },
  ],
  objectives: ["delivery.deployment-roles-scoped", "governance.guardrails-attached"],
  denies: ({ actionExceptions = {}, baselineRoleArns, deployedRoleArns, exceptions, exemptRoleArns }) => ({
    actions: [...roleChanges],
    resources: roles([
      ...baselineRoleArns,
      // What the deployment role makes, another guardrail keeps for it.
      ...Object.values(exemptRoleArns)
        .flat()
        .filter((arn) => !deployedRoleArns.includes(arn)),
      ...Object.values(exceptions).flatMap((granted) => granted.map(({ arn }) => arn)),
      ...Object.values(actionExceptions).flatMap((granted) =>
        granted.flatMap(({ principals = [] }) => principals),
      ),
    ]),
  }),
});

function roles(arns: readonly string[]): string[] {
  return [...new Set(arns.filter((arn) => arn.includes(":role/")))].sort();
}
