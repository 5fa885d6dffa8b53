import { resourcesOf } from "../../controls/resources-of";
import type { TriedStack } from "./tried-stack";

/** That a stack was applied without a warning, and creates or adopts what is in its JSON, and nothing else. */
export function expectApplied({ json, applied }: TriedStack): void {
  expect(applied?.diagnostics).toEqual([]);
  expect(applied?.status).toBe(0);
  const addresses = resourcesOf(json).flatMap(({ address, body }) => (body.count === 0 ? [] : address));
  expect(applied?.planned.map(({ address }) => address)).toEqual(addresses.sort());
  const adopted = (json.import ?? []).map((block) => (block as { to: string }).to);
  const imported = applied?.planned.filter((change) => change.imported);
  expect(imported?.map(({ address }) => address)).toEqual(adopted.sort());
  expect(applied?.apply).toMatchObject({
    add: addresses.length - adopted.length,
    import: adopted.length,
    remove: 0,
  });
}
