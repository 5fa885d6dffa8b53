import { defineGuardrail } from "../../define-guardrail";
import { roleChanges } from "../../role-changes";

/**
 * Roles that the deployment role makes for AWS services and for support stay as they were reviewed, and work for what was reviewed. Without this, an
 * administrator of one account could run a document of their own as the role that remediates findings, or forge an event for the security team.
 */
export const denyDeployedRoleChanges = defineGuardrail({
  id: "DenyDeployedRoleChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "Roles that detection and remediation work through are changed by review only.",
  source: 'AWS Control Tower "Disallow changes to AWS IAM roles set up by AWS Control Tower"',
  exempts: [
    { role: "deployment", reason: "It makes these roles." },
    { role: "access", reason: "It repairs an account by hand when the pipeline cannot." },
  ],
  objectives: ["governance.guardrails-attached"],
  denies: ({ deployedRoleArns, automationRoleArns }) => [
    {
      actions: [...roleChanges],
      resources: deployedRoleArns.filter((arn) => !automationRoleArns.includes(arn)).sort(),
    },
    {
      // These are passed by whoever starts an automation; another guardrail says who that is.
      notActions: ["iam:Get*", "iam:List*", "iam:PassRole", "sts:*"],
      resources: [...automationRoleArns].sort(),
    },
  ],
});
