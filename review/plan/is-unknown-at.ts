import { isJsonObject } from "./is-json-object";

/** Whether something at a path is known after the apply only; `true` stands for all beneath it. */
export function isUnknownAt(unknown: unknown, path: string): boolean {
  let found: readonly unknown[] = [unknown];
  for (const step of path.split(".")) {
    if (found.includes(true)) return true;
    found = found.flat().flatMap((one) => (isJsonObject(one) ? [one[step]] : []));
  }
  return found.flat(3).includes(true);
}
