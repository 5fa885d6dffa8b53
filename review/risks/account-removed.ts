import { anyOf } from "../judges/any-of";
import { deleted } from "../judges/deleted";
import { replaced } from "../judges/replaced";
import type { Risk } from "../risk";

export const accountRemoved = {
  id: "account-removed",
  severity: "critical",
  reason: "An account that leaves is bound by nothing; one that is closed is gone after 90 days.",
  advice: "Take the account out of the state (removed with destroy = false) if it shall stay.",
  source: 'AWS Organizations User Guide, "Closing a member account"',
  reads: { aws_organizations_account: [] },
  judge: anyOf(
    deleted("is destroyed: the account is closed, or leaves the organization"),
    replaced("is replaced: the account is closed, or leaves the organization"),
  ),
  cases: {
    dangerous: [
      { type: "aws_organizations_account", before: { close_on_deletion: true } },
      { type: "aws_organizations_account", before: { email: "a" }, after: { email: "b" }, action: "replace" },
    ],
    harmless: [{ type: "aws_organizations_account", after: { email: "a" } }],
  },
} as const satisfies Risk;
