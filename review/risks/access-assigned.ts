import { anyOf } from "../judges/any-of";
import { grown } from "../judges/grown";
import type { Judge } from "../judges/judge";
import type { Risk } from "../risk";

const assigning = [
  "aws_ssoadmin_account_assignment",
  "aws_identitystore_group_membership",
  "aws_eks_access_entry",
  "aws_eks_access_policy_association",
  "aws_ssoadmin_application_assignment",
];

const assignmentCreated: Judge = (change) => {
  if (!assigning.includes(change.type) || !["create", "replace"].includes(change.action) || change.imported)
    return undefined;
  const whom = String(change.after?.["principal_id"] ?? change.after?.["principal_arn"] ?? "somebody");
  const where = change.after?.["target_id"];
  // What an entry of EKS may do, a policy of its own says.
  const what = change.after?.["policy_arn"];
  return {
    message: `gives ${typeof what === "string" ? `${what.split("/").at(-1)} to` : "access to"} ${whom}${typeof where === "string" ? ` in ${where}` : ""}`,
  };
};

export const accessAssigned = {
  id: "access-assigned",
  severity: "high",
  reason: "People or machines gain what the permission set or group may do.",
  advice: "Have the owner of the account agree.",
  source: 'IAM Identity Center User Guide, "Assign user or group access to AWS accounts"',
  reads: {
    aws_eks_access_entry: ["kubernetes_groups"],
    aws_ssoadmin_account_assignment: [],
    aws_iam_user_group_membership: ["groups"],
    aws_iam_group_membership: ["users"],
    aws_identitystore_group_membership: [],
    aws_eks_access_policy_association: [],
    aws_ssoadmin_application_assignment: [],
  },
  judge: anyOf(
    assignmentCreated,
    grown("groups", "gives a user the policies of more groups", { created: true }),
    grown("users", "gives more users the policies of the group"),
  ),
  cases: {
    dangerous: [
      { type: "aws_eks_access_entry", after: { principal_arn: "a" } },
      { type: "aws_iam_user_group_membership", before: { groups: ["a"] }, after: { groups: ["a", "b"] } },
      { type: "aws_ssoadmin_account_assignment", after: { principal_id: "p", target_id: "111111111111" } },
      { type: "aws_iam_group_membership", before: { users: ["a"] }, after: { users: ["a", "b"] } },
    ],
    harmless: [
      { type: "aws_ssoadmin_account_assignment", before: {} },
      { type: "aws_iam_group_membership", before: { users: ["a", "b"] }, after: { users: ["b"] } },
    ],
  },
} as const satisfies Risk;
