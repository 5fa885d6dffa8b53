import type { Estate } from "../../stacks/estate";
import type { Placement } from "../../stacks/placement";
import { placements } from "../../stacks/placements";
import { stackKind } from "./stack-kind";

/**
 * One stack of each kind that an organization has, by kind, in the order in which they are applied: of several, the one
 * that most of those chosen come after, since a stack reads what only its own account or Region has.
 */
export function oneOfEachKind(estate: Estate): ReadonlyMap<string, Placement> {
  const all = placements(estate);
  const byKind = new Map<string, Placement[]>();
  for (const placement of all) {
    const kind = stackKind(placement, estate);
    byKind.set(kind, [...(byKind.get(kind) ?? []), placement]);
  }
  const chosen = new Map<string, Placement>();
  // Kinds are in the order of waves, so the last are chosen first, and say what they need.
  for (const [kind, stacks] of [...byKind].reverse()) {
    const needed = [...chosen.values()].flatMap(({ after }) => after);
    const count = ({ path }: Placement) => needed.filter((other) => other === path).length;
    const [first] = [...stacks].sort((left, right) => count(right) - count(left));
    if (first !== undefined) chosen.set(kind, first);
  }
  const order = new Map(all.map(({ path }, index) => [path, index]));
  const at = ({ path }: Placement) => order.get(path) ?? 0;
  return new Map([...chosen].sort(([, left], [, right]) => at(left) - at(right)));
}
