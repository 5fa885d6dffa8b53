import type { Judge } from "../judges/judge";
import type { Risk } from "../risk";

const judge: Judge = ({ action, after, imported, index }) => {
  if (action !== "create" || imported) return undefined;
  const account = ["account_id", "admin_account_id", "delegated_admin_account_id"]
    .map((name) => after?.[name])
    .find((id) => typeof id === "string");
  if (account === undefined || index.isOwnAccount(String(account))) return undefined;
  // Of a plan without an account, every account is one that it does not know.
  return {
    message: `lets account ${String(account)} administer a service of every account`,
    ...(index.plan.account === undefined && { severity: "medium" as const }),
  };
};

export const administratorAdded = {
  id: "administrator-added",
  severity: "high",
  reason: "The account sees findings of every member, and may switch the service off in them.",
  advice: "Name an account of yours; --accounts says which are.",
  source:
    'AWS Organizations User Guide, "Delegated administrator for AWS services that work with Organizations"',
  reads: {
    aws_organizations_delegated_administrator: [
      "account_id",
      "admin_account_id",
      "delegated_admin_account_id",
    ],
    aws_guardduty_organization_admin_account: [
      "account_id",
      "admin_account_id",
      "delegated_admin_account_id",
    ],
    aws_securityhub_organization_admin_account: [
      "account_id",
      "admin_account_id",
      "delegated_admin_account_id",
    ],
    aws_macie2_organization_admin_account: ["account_id", "admin_account_id", "delegated_admin_account_id"],
    aws_inspector2_delegated_admin_account: ["account_id", "admin_account_id", "delegated_admin_account_id"],
    aws_detective_organization_admin_account: [
      "account_id",
      "admin_account_id",
      "delegated_admin_account_id",
    ],
    aws_fms_admin_account: ["account_id", "admin_account_id", "delegated_admin_account_id"],
  },
  judge,
  cases: {
    dangerous: [
      {
        type: "aws_organizations_delegated_administrator",
        after: { account_id: "999999999999" },
        severity: "medium",
      },
    ],
    harmless: [
      { type: "aws_guardduty_organization_admin_account", before: { admin_account_id: "999999999999" } },
    ],
  },
} as const satisfies Risk;
