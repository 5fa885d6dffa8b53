import type { Estate } from "../../stacks/estate";
import type { Placement } from "../../stacks/placement";
import { placements } from "../../stacks/placements";
import { stackKind } from "./stack-kind";

/** The first stack of each kind that an organization has, by kind, in the order in which they are applied. */
export function oneOfEachKind(estate: Estate): ReadonlyMap<string, Placement> {
  const first = new Map<string, Placement>();
  for (const placement of placements(estate)) {
    const kind = stackKind(placement, estate);
    if (!first.has(kind)) first.set(kind, placement);
  }
  return first;
}
