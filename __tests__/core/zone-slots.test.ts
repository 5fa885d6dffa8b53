import * as fc from "fast-check";
import { keptSlots, zoneSlots } from "../../core/zone-slots";

describe("zoneSlots", () => {
  test("follow the order of a list, and what is said", () => {
    expect([...zoneSlots(["b", "a"])]).toEqual([
      ["b", 1],
      ["a", 2],
    ]);
    expect([...zoneSlots({ c: 3, b: 2 })]).toEqual([
      ["b", 2],
      ["c", 3],
    ]);
  });
});

describe("keptSlots", () => {
  test("leave each zone where it was, and new ones what no zone ever had", () => {
    const before = zoneSlots(["a", "b", "c"]);
    expect(keptSlots(["b", "c"], before)).toEqual({ b: 2, c: 3 });
    expect(keptSlots(["d", "b"], before)).toEqual({ d: 4, b: 2 });
  });

  test("give no slot twice, nor a slot that was another's", () => {
    const letters = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { minLength: 1 });
    fc.assert(
      fc.property(letters, letters, (old, now) => {
        const before = zoneSlots(old);
        if (new Set([...old, ...now]).size > 6) return;
        const kept = Object.entries(keptSlots(now, before));
        expect(new Set(kept.map(([, slot]) => slot)).size).toBe(now.length);
        for (const [zone, slot] of kept) {
          expect([...before].filter(([owner, taken]) => taken === slot && owner !== zone)).toEqual([]);
        }
      }),
    );
  });
});
