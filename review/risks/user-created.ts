import { created } from "../judges/created";
import type { Risk } from "../risk";

export const userCreated = {
  id: "user-created",
  severity: "medium",
  reason: "Users keep their keys and passwords until somebody takes them away.",
  advice: "Use IAM Identity Center for people, and roles for machines.",
  source: 'IAM User Guide, "Security best practices in IAM"',
  reads: { aws_iam_user: [] },
  judge: created("is a new user with long-lived credentials"),
  cases: {
    dangerous: [{ type: "aws_iam_user", after: {} }],
    harmless: [{ type: "aws_iam_user", before: {} }],
  },
} as const satisfies Risk;
