import { accountSettings } from "./account-settings";
import type { Organization } from "./schema/organization";
import type { Targets } from "./targets";

/**
 * Whether something is for an account: it is named, in one of the OUs or beneath, or has all of the tags. A closed account is
 * never meant, and the management account by its name only.
 */
export function isTargeted(
  organization: Organization,
  account: string,
  { accounts, ous, tags }: Targets,
): boolean {
  const { ou = "", role, status } = organization.accounts[account] ?? { status: "closed" };
  if (status === "closed") return false;
  if (accounts.includes(account)) return true;
  if (role === "management") return false;
  if (ous.some((path) => path === "root" || ou === path || ou.startsWith(`${path}/`))) return true;
  const wanted = Object.entries(tags);
  if (wanted.length === 0) return false;
  const own = accountSettings(organization, account).tags;
  return wanted.every(([key, value]) => own[key] === value);
}
