import type { Version } from "./version";

/** Below zero where the left version is earlier, above zero where it is later. */
export function comparedVersions(left: Version, right: Version): number {
  const at = left.findIndex((number, index) => number !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
