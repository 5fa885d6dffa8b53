import { accountOfPrincipal } from "./account-of-principal";
import { holds } from "./holds";
import type { Condition } from "./statement";

/** Whether a condition on a key that follows from the principal holds for it. */
export function holdsForPrincipal(condition: Condition, principal: string): boolean {
  if (!principal.startsWith("aws:")) return holds(condition, undefined);
  if (condition.key === "aws:principalarn") return holds(condition, [principal.slice("aws:".length)]);
  const account = accountOfPrincipal(principal);
  return holds(condition, account === undefined ? undefined : [account]);
}
