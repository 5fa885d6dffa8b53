import type { Vpc } from "../reach/network-model";

/** The account of a part: its name, where the stack's path tells it, and its id. */
export function accountText({ stack, account }: Pick<Vpc, "stack" | "account">): string | undefined {
  const name = /^accounts\/([^/]+)\//.exec(stack)?.[1];
  if (name === undefined) return account === undefined ? undefined : `account ${account}`;
  return account === undefined ? `account ${name}` : `account ${name} (${account})`;
}
