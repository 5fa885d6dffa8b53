import { isJsonObject } from "./is-json-object";

/**
 * The values at a path such as `rule.default_retention.days`; nested blocks are lists, so there may be several. Null
 * counts as no value.
 */
export function valuesAt(values: unknown, path: string): readonly unknown[] {
  let found: readonly unknown[] = [values];
  for (const step of path.split(".")) {
    found = found.flat().flatMap((one) => (isJsonObject(one) ? [one[step]] : []));
  }
  return found.flat().filter((one) => one !== undefined && one !== null);
}
