import type { PartialExclusion } from "./partial-exclusions";

/** A partial exclusion as the exception beside a resource says it. */
export function saidOf({ capability, accounts, reason }: PartialExclusion): string {
  return `${capability} is off in ${accounts.join(", ")}, ${reason}`;
}
