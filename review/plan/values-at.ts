import { isJsonObject } from "./is-json-object";
import { stepsOf } from "./steps-of";

const none: readonly unknown[] = [];

/**
 * The values at a path such as `rule.default_retention.days`; nested blocks are lists, so there may be several. Null
 * counts as no value.
 */
export function valuesAt(values: unknown, path: string): readonly unknown[] {
  const found: unknown[] = [];
  collect(values, stepsOf(path), 0, found);
  return found.length === 0 ? none : found;
}

function collect(value: unknown, steps: readonly string[], depth: number, found: unknown[]): void {
  const step = steps[depth];
  for (const one of Array.isArray(value) ? value : [value]) {
    if (step === undefined) {
      if (one !== undefined && one !== null) found.push(one);
    } else if (isJsonObject(one)) collect(one[step], steps, depth + 1, found);
  }
}
