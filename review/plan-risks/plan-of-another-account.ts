import type { PlanRisk } from "../plan-risk";

export const planOfAnotherAccount = {
  id: "plan-of-another-account",
  severity: "critical",
  reason:
    "What the state holds is of another account, so the plan would make it all again where it does not belong.",
  advice: "Look at credentials, assume_role and allowed_account_ids, and at the key of the state.",
  source: "Terraform AWS provider, allowed_account_ids",
  judge: ({ flaws, account }) =>
    flaws.otherAccounts.length > 0
      ? `is for account ${account}, and its state holds resources of ${flaws.otherAccounts.join(", ")}`
      : undefined,
} as const satisfies PlanRisk;
