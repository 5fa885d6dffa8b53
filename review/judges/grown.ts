import { isUnknownAt } from "../plan/is-unknown-at";
import { valuesAt } from "../plan/values-at";
import type { Judge } from "./judge";
import { shown } from "./shown";

/** A list has members that it had not. */
export function grown(path: string, message: string, { created = false } = {}): Judge {
  return (change) => {
    const { before, after, unknown } = change;
    if (after === undefined || isUnknownAt(unknown, path)) return undefined;
    if (before === undefined && !created) return undefined;
    const had = new Set(valuesAt(before, path).map((one) => JSON.stringify(one)));
    const more = valuesAt(after, path).filter((one) => !had.has(JSON.stringify(one)));
    if (more.length === 0) return undefined;
    return {
      message,
      before: `${path}: ${shown(change, "before", path)}`,
      after: `${path}: ${shown(change, "after", path)}`,
    };
  };
}
