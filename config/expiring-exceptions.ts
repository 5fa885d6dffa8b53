import type { Organization } from "./schema/organization";

/** An exception of an organization file: something that is let go until a day, for a reason. */
export interface ExpiringException {
  /** Path of its `expires`. */
  readonly path: readonly (string | number)[];
  /** What it is an exception from, by its name in the file. */
  readonly from: string;
  readonly reason: string;
  /** As it is written: YYYY-MM-DD, if it is right. */
  readonly expires: string;
}

/** Free maps of the user's own, in which a key of this name would mean something else. */
const foreign = new Set(["tags", "document"]);

/**
 * Every exception in a file, wherever it stands: whatever has a reason and an expiry date is one. So a new kind of
 * exception is warned of, refused and listed like all others, without a line of its own.
 */
export function expiringExceptions(organization: Organization): ExpiringException[] {
  return found(organization, []);
}

function found(value: unknown, path: readonly (string | number)[]): ExpiringException[] {
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => found(item, [...path, index]));
  const { reason, expires } = value as Record<string, unknown>;
  const own =
    typeof reason === "string" && typeof expires === "string"
      ? [{ path: [...path, "expires"], from: subject(value, path), reason, expires }]
      : [];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    foreign.has(key) ? [] : found(item, [...path, key]),
  );
  return [...own, ...inner];
}

/** The key by which an entry says what it excepts; if it has none, the nearest key of a map above it. */
const subjects = ["guardrail", "capability", "control", "rule", "name", "logGroup"];

function subject(entry: object, path: readonly (string | number)[]): string {
  const named = subjects.map((key) => (entry as Record<string, unknown>)[key]);
  const name = named.find((value) => typeof value === "string");
  return String(name ?? path.findLast((part) => typeof part === "string") ?? "");
}
