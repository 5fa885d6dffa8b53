import * as fc from "fast-check";
import { type Zones, zoneSlots } from "../../core/zone-slots";
import { movedZoneProblems } from "../../export/moved-zone-problems";

function said(zones: Zones, before: readonly string[] | Record<string, number>): string[] {
  return movedZoneProblems("organization.yaml networks.shop.zones", zones, zoneSlots(before)).map(
    ({ where, found, fix }) => `${where}: ${found}; ${fix}`,
  );
}

describe("zones of an exported network", () => {
  test.each([
    [["a", "b", "c"], []],
    [
      ["a", "b", "c"],
      ["a", "b"],
    ],
    [
      ["a", "b"],
      ["a", "b", "c"],
    ],
    [{ b: 2, c: 3 }, ["a", "b", "c"]],
    [["b", "c"], { b: 1, c: 2 }],
  ] as const)("may become %j after %j", (zones, before) => {
    expect(said(zones, before)).toEqual([]);
  });

  test.each([
    [["b", "c"], ["a", "b", "c"], "b, c would take", "write { b: 2, c: 3 }:"],
    [["a", "c"], ["a", "b", "c"], "c would take", "write { a: 1, c: 3 }:"],
    [["c", "a", "b"], ["a", "b", "c"], "c, a, b would take", "write { c: 3, a: 1, b: 2 }:"],
    // A block cannot change hands in one apply: AWS refuses a subnet whose addresses another still has.
    [["d", "b"], ["a", "b"], "d would take", "write { d: 3, b: 2 }:"],
    [["euw1-az3"], ["a"], "euw1-az3 would take", "write { euw1-az3: 2 }:"],
    [["b", "c"], { b: 2, c: 3 }, "b, c would take", "write { b: 2, c: 3 }:"],
  ] as const)("may not become %j after %j", (zones, before, found, fix) => {
    const [line = ""] = said(zones, before);
    expect(line).toMatch(/^organization\.yaml networks\.shop\.zones: a list in which /);
    expect(line).toContain(found);
    expect(line).toContain(fix);
  });

  test("stay where a subset of a list stays in its place, and only there", () => {
    const letters = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 });
    fc.assert(
      fc.property(letters, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), (before, keep) => {
        const now = before.filter((_, index) => keep[index]);
        const stays = now.every((zone, index) => before[index] === zone);
        expect(said(now, before).length === 0).toBe(stays);
      }),
    );
  });
});
