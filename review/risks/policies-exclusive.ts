import { created } from "../judges/created";
import type { Risk } from "../risk";

export const policiesExclusive = {
  id: "policies-exclusive",
  severity: "high",
  reason: "Policies that others gave, also those that deny, are removed at the apply.",
  advice: "List all that is there first: aws iam list-role-policies, aws iam list-attached-role-policies.",
  source: "Terraform AWS provider, aws_iam_role_policies_exclusive",
  reads: {
    aws_vpc_security_group_rules_exclusive: [],
    aws_iam_role_policies_exclusive: [],
    aws_iam_role_policy_attachments_exclusive: [],
    aws_iam_user_policies_exclusive: [],
    aws_iam_user_policy_attachments_exclusive: [],
    aws_iam_group_policies_exclusive: [],
    aws_iam_group_policy_attachments_exclusive: [],
  },
  judge: created("removes every policy that Terraform does not know"),
  cases: {
    dangerous: [{ type: "aws_iam_role_policies_exclusive", after: {} }],
    harmless: [{ type: "aws_iam_role_policies_exclusive", before: {} }],
  },
} as const satisfies Risk;
