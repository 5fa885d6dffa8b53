/** A value as AWS spells it: `starts-with` is `STARTS_WITH`. */
export function apiValue(value: string): string {
  return value.toUpperCase().replace(/-/g, "_");
}
