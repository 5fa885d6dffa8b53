import fc from "fast-check";
import type { PolicyQuota } from "../../../facts/organization-quotas";
import { type Packable, packedPolicies } from "../../../modules/governance/packed-policies";

const quota: PolicyQuota = {
  documentCharacters: 1_000,
  perTarget: 4,
  takenByAws: 1,
  source: "the test",
  asOf: "2026-01-01",
};

/** An item of so many characters, and how many more an exception gives it. */
const item = (id: string, nominal: number, grown = 0, absent = false): Packable<number> => ({
  id,
  nominal,
  said: nominal + grown,
  absent,
});

const size = (contents: readonly number[]) => contents.reduce((sum, one) => sum + one, 0);
const packed = (items: readonly Packable<number>[], room = 100) =>
  packedPolicies({ items, quota, room, size });
/** Item -> number of the policy that holds it. */
const places = (items: readonly Packable<number>[], room?: number) =>
  new Map(packed(items, room).flatMap(({ number, held }) => held.map(({ id }) => [id, number])));

const lists = fc
  .array(fc.record({ nominal: fc.integer({ min: 1, max: 880 }), grown: fc.integer({ min: 0, max: 120 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((sizes) => sizes.map(({ nominal, grown }, index) => item(`Deny${index}`, nominal, grown)));
const calm = lists.map((items) => items.map(({ id, nominal }) => item(id, nominal)));

describe("packedPolicies", () => {
  test("loses nothing, and keeps every policy under its quota", () => {
    fc.assert(
      fc.property(lists, (items) => {
        const policies = packed(items);
        expect(policies.flatMap(({ held }) => held.map(({ id }) => id)).sort()).toEqual(
          items.map(({ id }) => id).sort(),
        );
        for (const { held } of policies) {
          expect(size(held.map(({ said }) => said))).toBeLessThanOrEqual(quota.documentCharacters);
        }
      }),
    );
  });

  test("gives the same answer twice, with numbers that rise", () => {
    fc.assert(
      fc.property(lists, (items) => {
        const policies = packed(items);
        expect(packed(items)).toEqual(policies);
        const numbers = policies.map(({ number }) => number);
        expect(numbers).toEqual([...new Set(numbers)].sort((left, right) => left - right));
      }),
    );
  });

  test("moves nothing for what is added at the end", () => {
    fc.assert(
      fc.property(calm, fc.integer({ min: 1, max: 880 }), (items, nominal) => {
        const before = places(items);
        const after = places([...items, item("DenyAdded", nominal)]);
        for (const { id } of items) expect(after.get(id)).toBe(before.get(id));
      }),
    );
  });

  test("moves nothing for what is relaxed", () => {
    fc.assert(
      fc.property(calm, fc.nat(), (items, pick) => {
        const gone = pick % items.length;
        const before = places(items);
        const after = places(items.map((one, index) => ({ ...one, absent: index === gone })));
        expect(after.has(`Deny${gone}`)).toBe(false);
        for (const [id, number] of after) expect(number).toBe(before.get(id));
      }),
    );
  });

  test("moves nothing for exceptions that fit into the tenth that is kept free", () => {
    fc.assert(
      fc.property(calm, fc.nat(), fc.integer({ min: 1, max: 100 }), (items, pick, grown) => {
        const before = places(items);
        const small = items.every(({ nominal }) => nominal <= 900);
        const after = places(
          items.map((one, index) => (index === pick % items.length ? item(one.id, one.nominal, grown) : one)),
        );
        if (small) for (const { id } of items) expect(after.get(id)).toBe(before.get(id));
      }),
    );
  });

  test("moves only what an exception has made too large for its policy", () => {
    const items = [item("DenyA", 400), item("DenyB", 300), item("DenyC", 200), item("DenyD", 500)];
    expect([...places(items)]).toEqual([
      ["DenyA", 1],
      ["DenyB", 1],
      ["DenyC", 1],
      ["DenyD", 2],
    ]);
    const grown = items.map((one) => (one.id === "DenyB" ? item("DenyB", 300, 150) : one));
    expect([...places(grown)]).toEqual([
      ["DenyA", 1],
      ["DenyC", 1],
      ["DenyD", 2],
      ["DenyB", 2],
    ]);
  });

  test("packs tight before it needs more policies than there is room for", () => {
    const items = [item("DenyA", 500), item("DenyB", 500), item("DenyC", 500), item("DenyD", 500)];
    expect(packed(items)).toHaveLength(4);
    expect(packed(items, 2)).toHaveLength(2);
    expect(packed([...items, item("DenyE", 600)], 2)).toHaveLength(3);
  });

  test("fills a policy to the last character when it must, and not one further", () => {
    expect(packed([item("DenyA", 999), item("DenyB", 1)], 1)).toHaveLength(1);
    expect(packed([item("DenyA", 999), item("DenyB", 2)], 1)).toHaveLength(2);
  });

  test("gives an item that is larger than a policy one of its own", () => {
    expect(packed([item("DenyA", 1_500), item("DenyB", 10)]).map(({ held }) => held.length)).toEqual([1, 1]);
  });

  test("puts like beside like before it refuses", () => {
    // Of two kins, what is shared is written once in each policy: 300 characters of an item of 450.
    const kin = (id: string, of: string) => ({ ...item(id, 450), kin: of });
    const items = [
      kin("DenyA", "x"),
      kin("DenyB", "y"),
      kin("DenyC", "x"),
      kin("DenyD", "y"),
      kin("DenyE", "x"),
      kin("DenyF", "y"),
    ];
    const kinOf = new Map(items.map(({ id, kin: of }) => [id, of]));
    const shared = packedPolicies({
      items: items.map(({ id, kin: of }) => ({ id, kin: of, nominal: id, said: id, absent: false })),
      quota,
      room: 2,
      size: (ids) => ids.length * 150 + new Set(ids.map((id) => kinOf.get(id))).size * 300,
    });
    expect(shared.map(({ held }) => held.map(({ id }) => id))).toEqual([
      ["DenyA", "DenyC", "DenyE"],
      ["DenyB", "DenyD", "DenyF"],
    ]);
  });
});
