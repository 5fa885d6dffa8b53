import { anyOf } from "../judges/any-of";
import { deleted } from "../judges/deleted";
import { shrunk } from "../judges/shrunk";
import type { Risk } from "../risk";

export const rootUncentralized = {
  id: "root-uncentralized",
  severity: "high",
  reason:
    "Root of member accounts can have credentials of its own again, which no guardrail of the account takes away.",
  advice: "Keep RootCredentialsManagement and RootSessions.",
  source: 'IAM User Guide, "Centrally manage root access for member accounts"',
  reads: { aws_iam_organizations_features: ["enabled_features"] },
  judge: anyOf(
    shrunk("enabled_features", "gives root back to members"),
    deleted("is destroyed: root of members is no longer managed centrally"),
  ),
  cases: {
    dangerous: [
      { type: "aws_iam_organizations_features", before: { enabled_features: ["RootSessions"] } },
      {
        type: "aws_iam_organizations_features",
        before: { enabled_features: ["RootCredentialsManagement", "RootSessions"] },
        after: { enabled_features: [] },
      },
    ],
    harmless: [
      {
        type: "aws_iam_organizations_features",
        before: { enabled_features: [] },
        after: { enabled_features: ["RootSessions"] },
      },
    ],
  },
} as const satisfies Risk;
