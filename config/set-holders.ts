import { type AssignedAccess, assignedAccess } from "./assigned-access";
import type { Organization } from "./schema/organization";

/** Who has a permission set in an account. */
export interface SetHolders {
  readonly account: string;
  readonly permissionSet: string;
  /** Sorted. */
  readonly groups: readonly string[];
  /** How many people are in the groups. @default not known: an identity provider keeps who is in one of them */
  readonly people?: number;
}

/**
 * Who has which permission set in each account, from the file alone.
 *
 * @returns sorted by account and permission set
 */
export function setHolders(
  organization: Organization,
  assignments: readonly AssignedAccess[] = assignedAccess(organization),
): SetHolders[] {
  const { center, groups: described } = organization.identity;
  const membersOf = (group: string) => described[group]?.members ?? [];
  const held = new Map<string, AssignedAccess[]>();
  for (const one of assignments) {
    const key = `${one.account}\n${one.permissionSet}`;
    const known = held.get(key);
    if (known === undefined) held.set(key, [one]);
    else known.push(one);
  }
  return [...held.values()].map((ones) => {
    const groups = ones.map(({ group }) => group);
    const elsewhere = center?.groupsFrom === "scim" && groups.some((group) => membersOf(group).length === 0);
    return {
      account: ones[0]?.account ?? "",
      permissionSet: ones[0]?.permissionSet ?? "",
      groups,
      ...(!elsewhere && { people: new Set(groups.flatMap(membersOf)).size }),
    };
  });
}
