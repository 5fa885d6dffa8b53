import { defineGuardrail } from "../../define-guardrail";

/**
 * Sessions of Session Manager are recorded as the preferences say: these stay, and no session starts by a document that has
 * preferences of its own. Tunnels, which nobody could record, stay possible.
 */
export const denySessionChanges = defineGuardrail({
  id: "DenySessionChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "A session by another document, or under other preferences, is not recorded.",
  source:
    'AWS Systems Manager User Guide "Session document schema", "Enforce a session document permission check for the AWS CLI"; Security Hub SSM.6',
  exempts: [
    { role: "deployment", reason: "It sets the preferences." },
    { role: "break-glass", reason: "A system that is down may need it at once." },
    { role: "responder", reason: "It examines by documents of its own." },
  ],
  objectives: [],
  denies: ({ names: { partition } }) => [
    {
      actions: ["ssm:CreateDocument", "ssm:DeleteDocument", "ssm:UpdateDocument*"],
      resources: [`arn:${partition}:ssm:*:*:document/SSM-SessionManagerRunShell`],
    },
    {
      actions: ["ssm:StartSession"],
      notResources: [
        `arn:${partition}:ec2:*:*:instance/*`,
        `arn:${partition}:ecs:*:*:task/*`,
        `arn:${partition}:ssm:*:*:document/AWS-StartPortForwardingSession*`,
        `arn:${partition}:ssm:*:*:document/AWS-StartSSHSession`,
        `arn:${partition}:ssm:*:*:document/AmazonECS-*`,
        `arn:${partition}:ssm:*:*:document/SSM-SessionManagerRunShell`,
        `arn:${partition}:ssm:*:*:managed-instance/*`,
      ],
    },
  ],
});
