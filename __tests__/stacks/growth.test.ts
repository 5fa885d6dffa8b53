import { resourcesOf } from "../../controls/resources-of";
import { measuredOrganization } from "../../docs/limits/measured-organization";
import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import { synthesized } from "../../testing/synthesized";

/** Size of each text of a resource that both have, by stack and address: policies, templates, patterns. */
function texts(accounts: number, paths?: ReadonlySet<string>): Map<string, number> {
  const estate = new Estate(measuredOrganization({ accounts, regions: 2 }));
  const found = new Map<string, number>();
  for (const placement of placements(estate)) {
    if (paths !== undefined && !paths.has(placement.path)) continue;
    const stack = synthesized((app) => defineStack(app, { estate, placement }));
    for (const { address, body } of resourcesOf(stack)) {
      for (const [key, value] of Object.entries(body)) {
        if (typeof value === "string") found.set(`${placement.path} ${address}.${key}`, value.length);
      }
    }
  }
  return found;
}

test("no policy, template or pattern grows with the number of accounts", () => {
  const few = texts(6);
  const many = texts(40, new Set([...few.keys()].map((key) => key.split(" ")[0] ?? "")));
  const grown = [...few].filter(([key, size]) => (many.get(key) ?? 0) > size + 1);
  expect(few.size).toBeGreaterThan(500);
  expect(grown.map(([key]) => key)).toEqual([]);
});
