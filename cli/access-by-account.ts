import type { AssignedAccess } from "../config/assigned-access";
import type { Organization } from "../config/schema/organization";
import { table } from "./table";

/** Which groups have which permission sets in each account, and how many people that is. */
export function accessByAccount({ identity }: Organization, assignments: readonly AssignedAccess[]): string {
  const groups = new Map<string, string[]>();
  for (const { account, permissionSet, group } of assignments) {
    const key = `${account}\n${permissionSet}`;
    groups.set(key, [...(groups.get(key) ?? []), group]);
  }
  const rows = [...groups].map(([key, names]) => {
    const [account = "", permissionSet = ""] = key.split("\n");
    const people = new Set(names.flatMap((name) => identity.groups[name]?.members ?? []));
    return [account, permissionSet, String(people.size), names.join(", ")];
  });
  return table(["Account", "Permission set", "People", "Groups"], rows, 1);
}
