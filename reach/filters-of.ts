import { nestedBlocks } from "../controls/nested-blocks";
import type { ResourceBody } from "../controls/synthesized-stack";

/** What a data source looks for, by the name of the filter. */
export function filtersOf(body: ResourceBody): ReadonlyMap<string, readonly string[]> {
  return new Map(
    nestedBlocks(body["filter"]).map(({ name, values }) => [String(name), [values ?? []].flat().map(String)]),
  );
}
