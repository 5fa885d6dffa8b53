import { comparedVersions } from "./compared-versions";
import type { Version } from "./version";

/** Versions from the first up to, and without, the second. */
export interface VersionRange {
  readonly from: Version;
  readonly below: Version;
}

const first: Version = [0, 0, 0];
const last: Version = [Number.MAX_SAFE_INTEGER, 0, 0];

/**
 * The range of a version constraint, as Terraform reads it: `>= 5.100.0, < 7.0.0`, `~> 6.40`, `5.100.0`. Versions that it
 * leaves out with `!=` are inside.
 *
 * @returns undefined where the text is no version constraint
 * Source: Terraform Language "Version Constraints".
 */
export function versionRange(constraint: string): VersionRange | undefined {
  let range: VersionRange = { from: first, below: last };
  for (const part of constraint.split(",")) {
    const [, operator = "=", numbers = ""] =
      /^\s*(=|!=|>|>=|<|<=|~>)?\s*(\d+(?:\.\d+){0,2})\s*$/.exec(part) ?? [];
    if (numbers === "") return undefined;
    const next = ofPart(operator, numbers.split(".").map(Number));
    range = { from: later(range.from, next.from), below: earlier(range.below, next.below) };
  }
  return range;
}

function ofPart(operator: string, numbers: readonly number[]): VersionRange {
  const [major = 0, minor = 0, patch = 0] = numbers;
  const version: Version = [major, minor, patch];
  const after: Version = [major, minor, patch + 1];
  switch (operator) {
    case "=":
      return { from: version, below: after };
    case ">":
      return { from: after, below: last };
    case ">=":
      return { from: version, below: last };
    case "<":
      return { from: first, below: version };
    case "<=":
      return { from: first, below: after };
    case "~>":
      // The last number that is written may grow.
      return { from: version, below: numbers.length < 3 ? [major + 1, 0, 0] : [major, minor + 1, 0] };
    default:
      return { from: first, below: last };
  }
}

const later = (left: Version, right: Version) => (comparedVersions(left, right) < 0 ? right : left);
const earlier = (left: Version, right: Version) => (comparedVersions(left, right) < 0 ? left : right);
