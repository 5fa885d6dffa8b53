import { defineGuardrail } from "../../define-guardrail";

/** The boundary stays what it is, and stays on. */
export const denyBoundaryChanges = defineGuardrail({
  id: "DenyBoundaryChangesUnlessDeployment",
  family: "service-control",
  posture: "strict",
  reason: "A boundary that those within it can widen or take off bounds nobody.",
  source: 'IAM User Guide "Permissions boundaries for IAM entities"',
  exempts: [
    { role: "deployment", reason: "It makes the boundary and changes it after review." },
    { role: "access", reason: "It applies bootstrap stacks." },
  ],
  objectives: [],
  needs: {
    setting: "guardrails.permissionsBoundary",
    met: ({ permissionsBoundary }) => permissionsBoundary !== undefined,
  },
  denies: ({ names, permissionsBoundary }) => [
    {
      actions: [
        "iam:CreatePolicyVersion",
        "iam:DeletePolicy",
        "iam:DeletePolicyVersion",
        "iam:SetDefaultPolicyVersion",
      ],
      resources: [`arn:${names.partition}:iam::*:policy/${permissionsBoundary}`],
    },
    { actions: ["iam:DeleteRolePermissionsBoundary", "iam:DeleteUserPermissionsBoundary"] },
  ],
});
