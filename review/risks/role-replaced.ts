import { replaced } from "../judges/replaced";
import type { Risk } from "../risk";

export const roleReplaced = {
  id: "role-replaced",
  severity: "high",
  reason:
    "IAM stores the unique id of a role that a policy names; the new role has another, and the trust breaks.",
  advice: "Change it in place, or apply every policy that names it again afterwards.",
  source: 'IAM User Guide, "AWS JSON policy elements: Principal"',
  reads: { aws_iam_role: [], aws_iam_user: [] },
  judge: replaced("is replaced: policies that name it by ARN keep the id of the old one"),
  cases: {
    dangerous: [{ type: "aws_iam_role", before: { name: "a" }, after: { name: "b" }, action: "replace" }],
    harmless: [{ type: "aws_iam_role", before: { description: "a" }, after: { description: "b" } }],
  },
} as const satisfies Risk;
