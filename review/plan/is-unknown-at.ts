import { isJsonObject } from "./is-json-object";
import { stepsOf } from "./steps-of";

/** Whether something at a path is known after the apply only; `true` stands for all beneath it. */
export function isUnknownAt(unknown: unknown, path: string): boolean {
  return hasUnknown(unknown, stepsOf(path), 0);
}

function hasUnknown(value: unknown, steps: readonly string[], depth: number): boolean {
  if (value === true) return true;
  if (Array.isArray(value)) return value.some((one) => hasUnknown(one, steps, depth));
  const step = steps[depth];
  return step !== undefined && isJsonObject(value) && hasUnknown(value[step], steps, depth + 1);
}
