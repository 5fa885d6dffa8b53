import type { AssignedAccess } from "../config/assigned-access";
import type { Organization } from "../config/schema/organization";
import { type SetHolders, setHolders } from "../config/set-holders";
import { accountsInWords } from "./accounts-in-words";
import { namesInWords } from "./names-in-words";
import { table } from "./table";

/**
 * Which groups have which permission sets, and how many people that is. Accounts where it is the same are one entry.
 *
 * @param whole names all groups, however many they are
 */
export function accessByAccount(
  organization: Organization,
  assignments: readonly AssignedAccess[],
  whole: boolean,
): string {
  const byAccount = new Map<string, SetHolders[]>();
  for (const one of setHolders(organization, assignments)) {
    byAccount.set(one.account, [...(byAccount.get(one.account) ?? []), one]);
  }
  const alike = new Map<string, { readonly accounts: string[]; readonly holders: readonly SetHolders[] }>();
  for (const [account, holders] of byAccount) {
    const key = JSON.stringify(holders.map(({ permissionSet, groups }) => [permissionSet, groups]));
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { accounts: [account], holders });
    else known.accounts.push(account);
  }
  const rows = [...alike.values()].flatMap(({ accounts, holders }) => {
    const words = accountsInWords(organization, accounts);
    return holders.map(({ permissionSet, people, groups }) => [
      words,
      permissionSet,
      String(people ?? "by SCIM"),
      whole ? groups.join(", ") : namesInWords(groups),
    ]);
  });
  return table(["Accounts", "Permission set", "People", "Groups"], rows);
}
