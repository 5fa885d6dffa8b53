import { isUnknownAt } from "../plan/is-unknown-at";
import { valuesAt } from "../plan/values-at";
import type { ReviewedChange } from "../reviewed-change";
import type { Sighting } from "../risk";
import type { Judge } from "./judge";
import { shown } from "./shown";

export interface TurnsBadOptions {
  /** Attribute, such as `rule.default_retention.mode`. */
  readonly path: string;
  readonly bad: (value: unknown) => boolean;
  /** What a missing value means. */
  readonly absent: unknown;
  readonly message: string;
  /** Whether a new resource is judged as well: what is bad in itself. @default false */
  readonly created?: boolean;
}

/** An attribute was good, and is bad. */
export function turnsBad({ path, bad, absent, message, created = false }: TurnsBadOptions): Judge {
  const count = (values: unknown, missing: readonly unknown[]): number => {
    const found = valuesAt(values, path);
    return (found.length === 0 ? missing : found).filter(bad).length;
  };
  return (change: ReviewedChange): Sighting | undefined => {
    const { before, after } = change;
    if (after === undefined || isUnknownAt(change.unknown, path)) return undefined;
    if (before === undefined && (!created || change.imported)) return undefined;
    // Of a new resource only what is written is judged: what the provider fills in may not show.
    const [was, is] = [
      before === undefined ? 0 : count(before, [absent]),
      count(after, before === undefined ? [] : [absent]),
    ];
    if (is <= was) return undefined;
    return {
      message,
      ...(before !== undefined && { before: `${path}: ${shown(change, "before", path)}` }),
      after: `${path}: ${shown(change, "after", path)}`,
    };
  };
}
