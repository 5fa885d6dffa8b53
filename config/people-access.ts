import { assignedAccess } from "./assigned-access";
import type { Organization } from "./schema/organization";

/** What a person may do in an account, and through which group. */
export interface PersonAccess {
  readonly person: string;
  readonly account: string;
  readonly permissionSet: string;
  readonly group: string;
}

/** Who may do what where, person by person, from the file alone: sorted by person, account, permission set and group. */
export function peopleAccess(organization: Organization): PersonAccess[] {
  const { groups } = organization.identity;
  const found = assignedAccess(organization).flatMap(({ account, group, permissionSet }) =>
    (groups[group]?.members ?? []).map((person) => ({ person, account, permissionSet, group })),
  );
  const key = ({ person, account, permissionSet, group }: PersonAccess) =>
    [person, account, permissionSet, group].join("\n");
  return found
    .map((one) => [key(one), one] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, one]) => one);
}
