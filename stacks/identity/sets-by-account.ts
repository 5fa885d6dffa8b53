import { assignedAccess } from "../../config/assigned-access";
import { identityAdministrator } from "../../config/identity-administrator";
import type { Estate } from "../estate";

/**
 * Names of the permission sets that are kept in an account: those that people have in the management account are kept
 * there, all others where IAM Identity Center is administered.
 *
 * Source: IAM Identity Center User Guide "Delegated administration".
 */
export function setsByAccount({ organization }: Estate): ReadonlyMap<string, readonly string[]> {
  const administrator = identityAdministrator(organization);
  const ofManagement = new Set(
    assignedAccess(organization)
      .filter(({ account }) => organization.accounts[account]?.role === "management")
      .map(({ permissionSet }) => permissionSet),
  );
  const management = Object.entries(organization.accounts).find(([, { role }]) => role === "management")?.[0];
  const found = new Map<string, string[]>();
  for (const name of Object.keys(organization.identity.permissionSets)) {
    const account = ofManagement.has(name) ? management : administrator;
    if (account !== undefined) found.set(account, [...(found.get(account) ?? []), name]);
  }
  return found;
}
