import { valuesAt } from "../plan/values-at";
import type { Judge } from "./judge";
import { shown } from "./shown";

/**
 * A number is lower than it was; of several, the lowest counts.
 *
 * @param endless the number that stands for no end, such as 0 days of retention in CloudWatch Logs
 * @param absent what a missing number means. @default nothing is judged
 */
export function lowered(
  path: string,
  message: string,
  { endless, absent }: { readonly endless?: number; readonly absent?: number } = {},
): Judge {
  const lowest = (values: unknown): number | undefined => {
    const numbers = valuesAt(values, path)
      .filter((value) => value !== "")
      .map(Number)
      .filter((value) => !Number.isNaN(value));
    const known = numbers.length === 0 && absent !== undefined ? [absent] : numbers;
    return known.length === 0
      ? undefined
      : Math.min(...known.map((one) => (one === endless ? Infinity : one)));
  };
  return (change) => {
    if (change.before === undefined || change.after === undefined) return undefined;
    const [from, to] = [lowest(change.before), lowest(change.after)];
    if (from === undefined || to === undefined || to >= from) return undefined;
    return {
      message,
      before: `${path}: ${shown(change, "before", path)}`,
      after: `${path}: ${shown(change, "after", path)}`,
    };
  };
}
