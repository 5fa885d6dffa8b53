import { concerns } from "./concerns";
import type { Estate } from "./estate";
import { placed } from "./placed";
import type { Placement } from "./placement";
import { prerequisites } from "./prerequisites";
import { waves } from "./waves";

/** Every stack of an organization, sorted by wave and path. */
export function placements(estate: Estate): Placement[] {
  const stacks = placed(concerns, estate);
  const before = prerequisites(stacks);
  const waveOf = waves(stacks, before);
  return stacks
    .map((stack): Placement => {
      const { concern, precedes: _, ...where } = stack;
      return {
        ...where,
        concern: concern.name,
        wave: waveOf.get(stack.path) ?? 0,
        after: before(stack).map(({ path }) => path),
      };
    })
    .sort((left, right) => left.wave - right.wave || (left.path < right.path ? -1 : 1));
}
