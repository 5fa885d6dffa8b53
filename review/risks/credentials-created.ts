import { anyOf } from "../judges/any-of";
import { created } from "../judges/created";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

export const credentialsCreated = {
  id: "credentials-created",
  severity: "high",
  reason: "A long-lived key is stolen sooner or later, and its secret is in the state.",
  advice: "Use a role.",
  source: 'IAM User Guide, "Managing access keys for IAM users"; CIS AWS Foundations Benchmark',
  reads: {
    aws_iam_access_key: ["status"],
    aws_iam_user_login_profile: [],
    aws_iam_service_specific_credential: [],
    aws_iam_user_ssh_key: [],
  },
  judge: anyOf(
    created("is a new long-lived credential"),
    turnsBad({
      path: "status",
      absent: "Active",
      bad: (status) => status === "Active",
      message: "is active again",
    }),
  ),
  cases: {
    dangerous: [
      { type: "aws_iam_access_key", after: { user: "a" } },
      { type: "aws_iam_access_key", before: { status: "Inactive" }, after: { status: "Active" } },
    ],
    harmless: [
      { type: "aws_iam_access_key", before: { status: "Active" }, after: { status: "Inactive" } },
      { type: "aws_iam_access_key", before: {} },
    ],
  },
} as const satisfies Risk;
