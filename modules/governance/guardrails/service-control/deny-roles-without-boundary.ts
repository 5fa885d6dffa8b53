import { defineGuardrail } from "../../define-guardrail";

/** Roles and users are made, and given permissions, only within the boundary. Service-linked roles are made by another action. */
export const denyRolesWithoutBoundary = defineGuardrail({
  id: "DenyRolesUnlessBoundary",
  family: "service-control",
  posture: "strict",
  reason: "Whoever can make a role without a boundary can make one that may do more than they may.",
  source: 'IAM User Guide "Delegate responsibility to others by using permissions boundaries"',
  exempts: [
    { role: "deployment", reason: "It makes roles of the baseline, which have policies of their own." },
    { role: "access", reason: "It applies bootstrap stacks." },
    { role: "response", reason: "The one policy that it can attach to a role denies everything." },
    { role: "break-glass", reason: "In an emergency a role must be made quickly." },
    { role: "control-tower", reason: "It makes the roles of AWS Control Tower, which have none." },
  ],
  objectives: [],
  needs: {
    setting: "guardrails.permissionsBoundary",
    met: ({ permissionsBoundary }) => permissionsBoundary !== undefined,
  },
  denies: ({ names, permissionsBoundary }) => ({
    actions: [
      "iam:AttachRolePolicy",
      "iam:AttachUserPolicy",
      "iam:CreateRole",
      "iam:CreateUser",
      "iam:PutRolePermissionsBoundary",
      "iam:PutRolePolicy",
      "iam:PutUserPermissionsBoundary",
      "iam:PutUserPolicy",
    ],
    conditions: {
      ArnNotLike: {
        "iam:PermissionsBoundary": `arn:${names.partition}:iam::*:policy/${permissionsBoundary}`,
      },
    },
  }),
});
