import { aclNumbers } from "../../../modules/network/acl-numbers";

const range = { from: 1000, to: 32_766 };
const ids = Array.from({ length: 20 }, (_, index) => `Flow-in-peer-${index}-tcp-443`);

function numbers(of: readonly string[], within = range): Record<string, number> {
  return Object.fromEntries([...aclNumbers(of, within)].map(([id, { number }]) => [id, number]));
}

/** Two ids that mean the same number: among this many there are some. */
function meeting(): [string, string] {
  const seen = new Map<number, string>();
  for (let index = 0; ; index++) {
    const id = `Flow-in-peer-${index}-tcp-443`;
    const number = numbers([id])[id] ?? 0;
    const other = seen.get(number);
    if (other !== undefined) return [other, id].sort() as [string, string];
    seen.set(number, id);
  }
}

describe("aclNumbers", () => {
  test("gives each rule the number that it has alone, in whatever order and company", () => {
    const all = numbers(ids);
    expect(numbers([...ids].reverse())).toEqual(all);
    for (const id of ids) expect(numbers([id])[id]).toBe(all[id]);
    expect(new Set(Object.values(all)).size).toBe(ids.length);
    for (const number of Object.values(all)) {
      expect(number).toBeGreaterThanOrEqual(range.from);
      expect(number).toBeLessThanOrEqual(range.to);
    }
  });

  test("keeps its numbers from one release to the next", () => {
    expect(numbers(["Flow-in-data-prod-private-tcp-5432"])).toEqual({
      "Flow-in-data-prod-private-tcp-5432": 1796,
    });
  });

  test("has one of two that mean the same number stand aside, and the other wait for it", () => {
    const [first, second] = meeting();
    const both = aclNumbers([second, first], range);
    const own = numbers([first])[first] ?? 0;
    expect(both.get(first)).toEqual({ number: own, after: [second] });
    expect(both.get(second)).toEqual({ number: own + 1, after: [] });
    // Alone it has its own number again, so that whoever takes it must wait until it stands aside.
    expect(numbers([second])[second]).toBe(own);
  });

  test("never gives one number twice, and never has rules wait for each other in a circle", () => {
    const narrow = { from: 1, to: 24 };
    const all = aclNumbers(ids, narrow);
    expect(new Set([...all.values()].map(({ number }) => number)).size).toBe(ids.length);
    const done = new Set<string>();
    for (let round = 0; round < ids.length; round++) {
      for (const [id, { after }] of all) if (after.every((other) => done.has(other))) done.add(id);
    }
    expect(done.size).toBe(ids.length);
    for (const gone of ids) {
      const rest = aclNumbers(
        ids.filter((id) => id !== gone),
        narrow,
      );
      // Whoever takes a number that another had, waits for that other.
      for (const [id, { number }] of all) {
        const [former] = [...rest].find(([other, before]) => other !== id && before.number === number) ?? [];
        if (former !== undefined) expect(all.get(id)?.after).toContain(former);
      }
    }
  });

  test("refuses more rules than numbers", () => {
    expect(() => aclNumbers(ids, { from: 1, to: 19 })).toThrow("20 rules have no room in 19 numbers");
  });
});
