import { isUnknownAt } from "../plan/is-unknown-at";
import { valuesAt } from "../plan/values-at";
import type { Judge } from "./judge";
import { shown } from "./shown";

/** An argument had a value, and has none. */
export function emptied(path: string, message: string): Judge {
  const has = (values: unknown) => valuesAt(values, path).some((value) => value !== "");
  return (change) => {
    const { before, after, unknown } = change;
    if (before === undefined || after === undefined) return undefined;
    if (!has(before) || has(after) || isUnknownAt(unknown, path)) return undefined;
    return { message, before: `${path}: ${shown(change, "before", path)}`, after: `${path}: nothing` };
  };
}
