import { turnedOn } from "../judges/turned-on";
import type { Risk } from "../risk";

export const accountClosesOnDeletion = {
  id: "account-closes-on-deletion",
  severity: "high",
  reason: "One line too few in a configuration closes an account.",
  advice: "Leave close_on_deletion false; close accounts by hand.",
  source: "Terraform AWS provider, aws_organizations_account: close_on_deletion",
  reads: { aws_organizations_account: ["close_on_deletion"] },
  judge: turnedOn("close_on_deletion", "is closed once it leaves the configuration"),
  cases: {
    dangerous: [
      {
        type: "aws_organizations_account",
        before: { close_on_deletion: false },
        after: { close_on_deletion: true },
      },
    ],
    harmless: [
      {
        type: "aws_organizations_account",
        before: { close_on_deletion: true },
        after: { close_on_deletion: false },
      },
    ],
  },
} as const satisfies Risk;
