import { stableJson } from "../../core/stable-json";

/** Whether two JSON texts say the same, whatever the order of keys and of members of lists. */
export function sameJson(left: string, right: string): boolean {
  if (left === right) return true;
  try {
    return stableJson(unordered(JSON.parse(left))) === stableJson(unordered(JSON.parse(right)));
  } catch {
    return false;
  }
}

function unordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(unordered).sort((one, other) => (stableJson(one) < stableJson(other) ? -1 : 1));
  }
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unordered(inner)]));
}
