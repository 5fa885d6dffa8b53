import type { AssignedAccess } from "../config/assigned-access";
import type { Organization } from "../config/schema/organization";
import { type SetHolders, setHolders } from "../config/set-holders";
import { accountsInWords } from "./accounts-in-words";
import { namesInWords } from "./names-in-words";
import { table } from "./table";

/** Where each permission set is held by which groups. */
export function accessByPermissionSet(
  organization: Organization,
  assignments: readonly AssignedAccess[],
): string {
  const places = new Map<string, { readonly holders: SetHolders; readonly accounts: string[] }>();
  for (const holders of setHolders(organization, assignments)) {
    const key = JSON.stringify([holders.permissionSet, holders.groups]);
    const known = places.get(key);
    if (known === undefined) places.set(key, { holders, accounts: [holders.account] });
    else known.accounts.push(holders.account);
  }
  const rows = [...places]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, { holders, accounts }]) => [
      holders.permissionSet,
      String(holders.people ?? "by SCIM"),
      namesInWords(holders.groups),
      accountsInWords(organization, accounts),
    ]);
  return table(["Permission set", "People", "Groups", "Accounts"], rows);
}
