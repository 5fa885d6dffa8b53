import type { Placed } from "./placed";
import type { Prerequisite } from "./prerequisite";

/** Tells of any stack what must be applied before it, directly, in the order of paths. */
export function prerequisites(stacks: readonly Placed[]): (stack: Placed) => readonly Placed[] {
  const index = new Map<string, Placed[]>();
  for (const stack of stacks) {
    for (const way of ways) {
      const key = keyOf(way, stack.concern.name, stack);
      const same = index.get(key) ?? [];
      same.push(stack);
      index.set(key, same);
    }
  }
  const preceding = stacks.filter(({ precedes }) => precedes !== undefined);
  const found = new Map<Placed, readonly Placed[]>();
  const find = (stack: Placed): readonly Placed[] => {
    const said = stack.concern.after.flatMap(
      ({ concern, of }) => index.get(keyOf(of, concern.name, stack)) ?? [],
    );
    const unasked = preceding.filter((other) => other.precedes?.(stack) === true);
    const all = new Set([...said, ...unasked]);
    all.delete(stack);
    return [...all].sort((left, right) => (left.path < right.path ? -1 : 1));
  };
  return (stack) => {
    const known = found.get(stack) ?? find(stack);
    found.set(stack, known);
    return known;
  };
}

const ways = [
  "all",
  "same-account",
  "same-region",
  "same-account-and-region",
] as const satisfies Prerequisite["of"][];

function keyOf(of: Prerequisite["of"], concern: string, { account, region }: Placed): string {
  const where = {
    all: [],
    "same-account": [account],
    "same-region": ["*", region],
    "same-account-and-region": [account, region],
  }[of];
  return [concern, ...where].join(" ");
}
