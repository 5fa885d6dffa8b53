import type { Problem } from "../core/problem";
import type { Place, PlacedEntry } from "./place";

/** Sections whose entries are each described in one file: half an account in each of two is a mistake. */
const wholeEntries = new Set(["accounts", "networks", "web"]);

/**
 * Joins the mappings of several files key by key, at every depth. Values of the first stay in front, so that accounts
 * keep their order.
 *
 * @returns a problem for each value that two files say, at the later one
 */
export function joinPlaces(
  first: Place,
  second: Place,
  path: readonly string[] = [],
): { readonly place: Place; readonly problems: readonly Problem[] } {
  const entries = new Map<string, PlacedEntry>(first.entries);
  const problems: Problem[] = [];
  for (const [key, entry] of second.entries ?? []) {
    const before = entries.get(key);
    const here = [...path, key];
    if (before === undefined) {
      entries.set(key, entry);
    } else if (isMapping(before) && isMapping(entry) && !isWhole(path)) {
      const joined = joinPlaces(before.value, entry.value, here);
      entries.set(key, { ...before, value: joined.place });
      problems.push(...joined.problems);
    } else {
      problems.push({
        where: `${entry.file.where(entry.offset)} ${here.join(".")}`,
        found: `it is in ${before.file.where(before.offset)} as well`,
        allowed: "each value in one file; only mappings of names are joined",
        fix: "keep one of them",
      });
    }
  }
  return { place: { ...first, entries }, problems };
}

function isMapping({ value }: PlacedEntry): boolean {
  return value.entries !== undefined;
}

function isWhole([section, ...below]: readonly string[]): boolean {
  return section !== undefined && below.length === 0 && wholeEntries.has(section);
}
