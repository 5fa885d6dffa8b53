import type { KnownAccounts } from "../core/known-accounts";
import type { Organization } from "./schema/organization";

/** Accounts of an organization, and those that its file names: who is let in from outside stands in it. */
export function knownAccountsOf(organization: Organization): KnownAccounts {
  const before = known.get(organization);
  if (before !== undefined) return before;
  const found: KnownAccounts = {
    members: new Set(Object.values(organization.accounts).flatMap(({ id }) => id ?? [])),
    named: new Set(JSON.stringify(organization).match(/(?<!\d)\d{12}(?!\d)/g)),
  };
  // Every stack asks, and there may be thousands of accounts.
  known.set(organization, found);
  return found;
}

const known = new WeakMap<Organization, KnownAccounts>();
