import type { Placed } from "./placed";

/**
 * The wave of each stack, by path: one more than the highest wave of what must come before it.
 *
 * @param before what must come before a stack, directly
 * @throws when a stack would have to come before itself
 */
export function waves(
  stacks: readonly Placed[],
  before: (stack: Placed) => readonly Placed[],
): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  const waiting = new Set<string>();
  const waveOf = (stack: Placed): number => {
    const found = known.get(stack.path);
    if (found !== undefined) return found;
    if (waiting.has(stack.path))
      throw new Error(`${stack.path} comes before itself: ${[...waiting].join(", ")}`);
    waiting.add(stack.path);
    const wave = before(stack).reduce((highest, needed) => Math.max(highest, waveOf(needed) + 1), 0);
    waiting.delete(stack.path);
    known.set(stack.path, wave);
    return wave;
  };
  for (const stack of stacks) waveOf(stack);
  return known;
}
