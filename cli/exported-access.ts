import { type SetHolders, setHolders } from "../config/set-holders";
import type { ExportedAccess } from "../export/exported-access";
import type { Estate } from "../stacks/estate";
import type { Placement } from "../stacks/placement";

/**
 * Who may do what in the account that a stack is about: of the stack that has what an account has once, and of that with its
 * assignments. Undefined for all others, and where no identity is described.
 */
export function exportedAccess(estate: Estate): (placement: Placement) => ExportedAccess | undefined {
  const { accounts, identity } = estate.organization;
  if (identity.center === undefined) return () => undefined;
  const holders = new Map<string, SetHolders[]>();
  for (const one of setHolders(estate.organization)) {
    holders.set(one.account, [...(holders.get(one.account) ?? []), one]);
  }
  const byFirstName = new Map(Object.keys(accounts).map((name) => [estate.firstName(name), name]));
  return ({ account, concern, subject = "" }) => {
    const about =
      concern === "account" ? account : concern === "access" ? byFirstName.get(subject) : undefined;
    if (about === undefined) return undefined;
    const held = holders.get(about) ?? [];
    return { account: about, holders: held.map(({ account: _, ...one }) => one) };
  };
}
