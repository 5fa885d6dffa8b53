import { isUnknownAt } from "../plan/is-unknown-at";
import { valuesAt } from "../plan/values-at";
import type { Judge } from "./judge";
import { shown } from "./shown";

/** A list lost members; in what order they stand is nothing. */
export function shrunk(path: string, message: string): Judge {
  return (change) => {
    const { before, after, unknown } = change;
    if (before === undefined || after === undefined || isUnknownAt(unknown, path)) return undefined;
    const left = new Set(valuesAt(after, path).map((one) => JSON.stringify(one)));
    const lost = valuesAt(before, path).filter((one) => !left.has(JSON.stringify(one)));
    if (lost.length === 0) return undefined;
    return {
      message,
      before: `${path}: ${shown(change, "before", path)}`,
      after: `${path}: ${shown(change, "after", path)}`,
    };
  };
}
