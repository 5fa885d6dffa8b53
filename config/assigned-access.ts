import type { Organization } from "./schema/organization";
import { targetedAccounts } from "./targeted-accounts";

/** A permission set that a group has in an account. */
export interface AssignedAccess {
  readonly account: string;
  readonly group: string;
  readonly permissionSet: string;
}

/**
 * Who may do what where: every assignment of the file, expanded to accounts. An account that is added to an OU has what its
 * OU has. Of accounts that are closed there is none; the management account has only what names it.
 *
 * @returns sorted by account, permission set and group, each once
 */
export function assignedAccess(organization: Organization): AssignedAccess[] {
  const found = new Map<string, AssignedAccess>();
  for (const { groups, permissionSets, ...target } of organization.identity.assignments) {
    for (const account of targetedAccounts(organization, target)) {
      for (const permissionSet of permissionSets) {
        for (const group of groups) {
          found.set(`${account}\n${permissionSet}\n${group}`, { account, group, permissionSet });
        }
      }
    }
  }
  return [...found].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, one]) => one);
}
