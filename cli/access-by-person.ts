import type { PersonAccess } from "../config/people-access";
import { table } from "./table";

/** As many names as fit a line; the JSON result has all. */
const shownAccounts = 6;

/** What each person may do, and where: a line for each permission set. */
export function accessByPerson(people: readonly PersonAccess[]): string {
  const places = new Map<string, { readonly accounts: Set<string>; readonly groups: Set<string> }>();
  for (const { person, permissionSet, account, group } of people) {
    const key = `${person}\n${permissionSet}`;
    const known = places.get(key) ?? { accounts: new Set(), groups: new Set() };
    known.accounts.add(account);
    known.groups.add(group);
    places.set(key, known);
  }
  const rows = [...places]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, { accounts, groups }]) => {
      const [person = "", permissionSet = ""] = key.split("\n");
      const names = [...accounts].slice(0, shownAccounts).join(", ");
      const more = accounts.size > shownAccounts ? `, and ${accounts.size - shownAccounts} more` : "";
      return [person, permissionSet, [...groups].sort().join(", "), `${names}${more}`];
    });
  return table(["Person", "Permission set", "Through", "Accounts"], rows, 1);
}
