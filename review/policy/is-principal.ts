import { accountOfPrincipal } from "./account-of-principal";

/** Whether a pattern of a principal element names a principal. */
export function isPrincipal(pattern: string, principal: string): boolean {
  if (pattern === "*" || pattern === principal) return true;
  return pattern.startsWith("account:") && accountOfPrincipal(principal) === pattern.slice("account:".length);
}
