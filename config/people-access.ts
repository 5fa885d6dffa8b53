import { type AssignedAccess, assignedAccess } from "./assigned-access";
import type { Organization } from "./schema/organization";

/** A permission set that a person has, where, and through which groups. */
export interface PersonAccess {
  readonly person: string;
  readonly permissionSet: string;
  /** Sorted, as are the accounts. */
  readonly groups: readonly string[];
  readonly accounts: readonly string[];
}

type Held = Omit<PersonAccess, "person">;

/**
 * Who may do what where, person by person, from the file alone.
 *
 * @param assignments those to tell of. @default all
 * @returns sorted by person and permission set
 */
export function peopleAccess(
  organization: Organization,
  assignments: readonly AssignedAccess[] = assignedAccess(organization),
): PersonAccess[] {
  const groupsOf = new Map<string, string[]>();
  for (const group of [...new Set(assignments.map((one) => one.group))].sort()) {
    for (const person of organization.identity.groups[group]?.members ?? []) {
      groupsOf.set(person, [...(groupsOf.get(person) ?? []), group]);
    }
  }
  // Most people are in the same groups as others: what these have is looked up once.
  const known = new Map<string, readonly Held[]>();
  return [...groupsOf]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([person, groups]) => {
      const key = groups.join("\n");
      const held = known.get(key) ?? heldBy(groups, assignments);
      known.set(key, held);
      return held.map((one) => ({ person, ...one }));
    });
}

function heldBy(groups: readonly string[], assignments: readonly AssignedAccess[]): Held[] {
  const sets = new Map<string, { readonly groups: Set<string>; readonly accounts: Set<string> }>();
  for (const { account, group, permissionSet } of assignments) {
    if (!groups.includes(group)) continue;
    const held = sets.get(permissionSet) ?? { groups: new Set(), accounts: new Set() };
    held.groups.add(group);
    held.accounts.add(account);
    sets.set(permissionSet, held);
  }
  return [...sets]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([permissionSet, held]) => ({
      permissionSet,
      groups: [...held.groups].sort(),
      accounts: [...held.accounts].sort(),
    }));
}
