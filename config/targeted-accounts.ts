import { isTargeted } from "./is-targeted";
import type { Organization } from "./schema/organization";
import type { Targets } from "./targets";

/** The accounts that something is for, in the order of the file. */
export function targetedAccounts(organization: Organization, targets: Targets): string[] {
  return Object.keys(organization.accounts).filter((account) => isTargeted(organization, account, targets));
}
