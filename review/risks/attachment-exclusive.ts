import type { Judge } from "../judges/judge";
import type { Risk } from "../risk";

const judge: Judge = ({ action, imported }) =>
  action === "create" && !imported ? { message: "is exclusive: others lose the policy" } : undefined;

export const attachmentExclusive = {
  id: "attachment-exclusive",
  severity: "high",
  reason: "It detaches the policy from every principal that is not in its lists, whoever attached it.",
  advice: "Use aws_iam_role_policy_attachment.",
  source: "Terraform AWS provider, aws_iam_policy_attachment",
  reads: { aws_iam_policy_attachment: ["roles", "users", "groups"] },
  judge,
  cases: {
    dangerous: [
      {
        type: "aws_iam_policy_attachment",
        after: { policy_arn: "arn:aws:iam::aws:policy/ReadOnlyAccess", roles: ["a"] },
      },
    ],
    harmless: [{ type: "aws_iam_policy_attachment", before: { policy_arn: "a" } }],
  },
} as const satisfies Risk;
