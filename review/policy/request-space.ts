import type { ActionCatalogue } from "./action-catalogue";
import { actionClasses } from "./action-classes";
import { commonSample } from "./common-sample";
import { contextClasses } from "./context-classes";
import { derivedKeys } from "./derived-keys";
import { holdsForPrincipal } from "./holds-for-principal";
import { isPrincipal } from "./is-principal";
import { type Mask, maskOf } from "./mask";
import { matches } from "./matches";
import { fresh, sample } from "./sample";
import type { Named, Statement } from "./statement";

/** A value of one part of a request, and the statements that it lets be about the request. */
export interface Candidate<T> {
  readonly value: T;
  readonly mask: Mask;
}

/**
 * Requests that stand for all others: for each part, a value of each kind that the statements tell apart. Any combination of
 * them is a request, and the statements that are about it are those in all four masks.
 */
export interface RequestSpace {
  /** All actions that are treated alike, in lower case. */
  readonly actions: readonly Candidate<readonly string[]>[];
  readonly resources: readonly Candidate<string>[];
  readonly principals: readonly Candidate<string>[];
  readonly contexts: readonly Candidate<ReadonlyMap<string, readonly string[]>>[];
}

/** An account of which nobody has heard. */
const stranger = "000000000000";

/**
 * The requests that a statement may be about.
 *
 * @param statement the first of `all`
 * @param all statements that may be about the same requests
 */
export function requestSpace(
  statement: Statement,
  all: readonly Statement[],
  catalogue: ActionCatalogue,
): RequestSpace {
  const mask = (test: (one: Statement) => boolean) =>
    maskOf(all.length, (index) => test(all[index] as Statement));
  return {
    actions: actionClasses(statement, all, catalogue).map((value) => ({
      value,
      mask: mask(({ actions }) => names(actions, (pattern) => matches(pattern, value[0] ?? ""))),
    })),
    resources: distinct(
      resourcesOf(statement, all).map((value) => ({
        value,
        mask: mask(
          ({ resources }) =>
            resources === undefined || names(resources, (pattern) => matches(pattern, value)),
        ),
      })),
      // Buckets are not objects, and only some actions fit either.
      (value) => (value.includes("/") ? "object" : "bucket"),
    ),
    principals: distinct(
      principalsOf(statement, all).map((value) => ({
        value,
        mask: mask(
          ({ principals, conditions }) =>
            (principals === undefined || names(principals, (pattern) => isPrincipal(pattern, value))) &&
            conditions.every((one) => !derivedKeys.has(one.key) || holdsForPrincipal(one, value)),
        ),
      })),
      // Each is named to the reader.
      (value) => value,
    ),
    contexts: contextClasses(all),
  };
}

function names({ patterns, negated }: Named, test: (pattern: string) => boolean): boolean {
  return patterns.some(test) !== negated;
}

/** One of each that are treated alike; `kind` tells apart what masks do not. */
function distinct<T>(
  candidates: readonly Candidate<T>[],
  kind: (value: T) => string,
): readonly Candidate<T>[] {
  const found = new Map<string, Candidate<T>>();
  for (const one of candidates) {
    const key = `${one.mask.join()} ${kind(one.value)}`;
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

function resourcesOf({ resources }: Statement, [, ...others]: readonly Statement[]): readonly string[] {
  if (resources === undefined) return ["*"];
  const named = [...new Set(others.flatMap((other) => other.resources?.patterns ?? []))];
  if (resources.negated) return [`arn:aws:${fresh}:::${fresh}`, ...named.map(sample)];
  return resources.patterns.flatMap((pattern) => [
    sample(pattern),
    ...named.flatMap((other) => commonSample(pattern, other) ?? []),
  ]);
}

function principalsOf({ principals }: Statement, all: readonly Statement[]): readonly string[] {
  const candidates = new Set<string>([`aws:arn:aws:iam::${stranger}:role/${fresh}`]);
  const add = (pattern: string) => {
    const account = /^account:(\d{12})$/.exec(pattern)?.[1];
    if (account !== undefined) candidates.add(`aws:arn:aws:iam::${account}:role/${fresh}`);
    else if (pattern !== "*") candidates.add(pattern);
  };
  for (const one of all) {
    for (const pattern of one.principals?.patterns ?? []) add(pattern);
    for (const { key, values } of one.conditions) {
      if (key === "aws:principalarn") for (const value of values) candidates.add(`aws:${sample(value)}`);
      if (key === "aws:principalaccount") for (const value of values) add(`account:${value}`);
    }
  }
  if (principals === undefined) return [...candidates];
  return [...candidates].filter((one) => names(principals, (pattern) => isPrincipal(pattern, one)));
}
