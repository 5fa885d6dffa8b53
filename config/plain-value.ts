import type { Place } from "./place";

/** A placed value as plain data. Values that are shared by aliases are data of their own each. */
export function plainValue({ entries, items, value }: Place): unknown {
  if (items !== undefined) return items.map(plainValue);
  if (entries === undefined) return value;
  return Object.fromEntries([...entries].map(([key, entry]) => [key, plainValue(entry.value)]));
}
