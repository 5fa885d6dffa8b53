import { valuesAt } from "../plan/values-at";
import type { Judge } from "./judge";
import { shown } from "./shown";

/** A number is higher than it was; `absent` is what a missing one means. */
export function raised(path: string, message: string, absent?: number): Judge {
  const highest = (values: unknown): number | undefined => {
    const numbers = valuesAt(values, path)
      .map(Number)
      .filter((value) => !Number.isNaN(value));
    return numbers.length === 0 ? absent : Math.max(...numbers);
  };
  return (change) => {
    if (change.before === undefined || change.after === undefined) return undefined;
    const [from, to] = [highest(change.before), highest(change.after)];
    if (from === undefined || to === undefined || to <= from) return undefined;
    return {
      message,
      before: `${path}: ${shown(change, "before", path)}`,
      after: `${path}: ${shown(change, "after", path)}`,
    };
  };
}
