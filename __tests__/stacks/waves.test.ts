import fc from "fast-check";
import type { Placed } from "../../stacks/placed";
import { waves } from "../../stacks/waves";

const stack = (path: string) => ({ path }) as Placed;
const stacks = Array.from({ length: 12 }, (_, index) => stack(`accounts/a/global/${index}`));

describe("waves", () => {
  test("are one more than the highest wave of what must come before", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(11), fc.nat(11))), (pairs) => {
        // From a higher to a lower index only, so that there is no cycle.
        const edges = pairs.filter(([from, to]) => from > to);
        const before = (one: Placed) =>
          edges.filter(([from]) => stacks[from] === one).map(([, to]) => stacks[to] as Placed);
        const found = waves(stacks, before);
        for (const one of stacks) {
          const highest = Math.max(-1, ...before(one).map(({ path }) => found.get(path) ?? 99));
          expect(found.get(one.path)).toBe(highest + 1);
        }
      }),
    );
  });

  test("cannot be given to what comes before itself", () => {
    const [a, b] = [stack("accounts/a/global/a"), stack("accounts/a/global/b")];
    expect(() => waves([a, b], (one) => (one === a ? [b] : [a]))).toThrow(
      "accounts/a/global/a comes before itself: accounts/a/global/a, accounts/a/global/b",
    );
  });
});
