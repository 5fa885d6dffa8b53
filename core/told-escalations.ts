import type { Escalation } from "./policy-escalations";

/** Ways to more as a part of a sentence: what the first three do, and the ids of all, by which they can be declared. */
export function toldEscalations(found: readonly Escalation[]): string {
  return found.map(({ id, does }, index) => (index < 3 ? `${id} (${does})` : id)).join(", ");
}
