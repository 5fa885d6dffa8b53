import { accountSettings } from "./account-settings";
import type { Organization } from "./schema/organization";

/** Which accounts something is for. */
export interface Targets {
  readonly accounts: readonly string[];
  readonly ous: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * The accounts that are named, those in the OUs and in the OUs beneath, and those with all of the tags; of accounts that are
 * closed there is none, and the management account is meant only by its name.
 */
export function targetedAccounts(organization: Organization, { accounts, ous, tags }: Targets): string[] {
  const wanted = Object.entries(tags);
  return Object.entries(organization.accounts)
    .filter(([name, { ou = "", role, status }]) => {
      if (status === "closed") return false;
      if (accounts.includes(name)) return true;
      if (role === "management") return false;
      if (ous.some((path) => path === "root" || ou === path || ou.startsWith(`${path}/`))) return true;
      const own = wanted.length === 0 ? {} : accountSettings(organization, name).tags;
      return wanted.length > 0 && wanted.every(([key, value]) => own[key] === value);
    })
    .map(([name]) => name);
}
