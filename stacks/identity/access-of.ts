import { type AssignedAccess, assignedAccess } from "../../config/assigned-access";
import type { Estate } from "../estate";

const known = new WeakMap<Estate, ReadonlyMap<string, readonly AssignedAccess[]>>();

/** Who may do what in an account, which is known by its first name: expanded once for an organization. */
export function accessOf(estate: Estate, firstName: string): readonly AssignedAccess[] {
  const byAccount = known.get(estate) ?? expanded(estate);
  known.set(estate, byAccount);
  return byAccount.get(firstName) ?? [];
}

function expanded(estate: Estate): ReadonlyMap<string, readonly AssignedAccess[]> {
  const found = new Map<string, AssignedAccess[]>();
  for (const one of assignedAccess(estate.organization)) {
    const name = estate.firstName(one.account);
    const list = found.get(name);
    if (list === undefined) found.set(name, [one]);
    else list.push(one);
  }
  return found;
}
