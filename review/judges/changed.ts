import { stableJson } from "../../core/stable-json";
import { isUnknownAt } from "../plan/is-unknown-at";
import { valuesAt } from "../plan/values-at";
import type { Judge } from "./judge";
import { shown } from "./shown";

/** An argument that was set has another value; one that is known after the apply counts as another. */
export function changed(path: string, message: string): Judge {
  return (change) => {
    const { before, after, unknown } = change;
    if (before === undefined || after === undefined) return undefined;
    const [from, to] = [valuesAt(before, path), valuesAt(after, path)];
    if (from.every((value) => value === "")) return undefined;
    const open = isUnknownAt(unknown, path);
    if (!open && (to.length === 0 || unordered(from) === unordered(to))) return undefined;
    return {
      message,
      before: `${path}: ${shown(change, "before", path)}`,
      after: `${path}: ${open ? "known after the apply" : shown(change, "after", path)}`,
    };
  };
}

/** Members of sets stand in any order. */
function unordered(values: readonly unknown[]): string {
  return values
    .map((one) => stableJson(one))
    .sort()
    .join();
}
