import type { ActionCatalogue } from "./action-catalogue";
import { matches } from "./matches";
import { fresh, sample } from "./sample";
import type { Named, Statement } from "./statement";

type Classes = readonly (readonly string[])[];

const known = new WeakMap<ActionCatalogue, Map<string, Classes>>();

/** The actions of a statement in lower case, those together that every pattern of all statements treats alike. */
export function actionClasses(
  { actions }: Statement,
  all: readonly Statement[],
  catalogue: ActionCatalogue,
): Classes {
  const every = [...new Set(all.flatMap((one) => one.actions.patterns))].sort();
  const key = `${actions.negated} ${actions.patterns.join()} ${every.join()}`;
  // Policies of one kind ask for the same actions, in each bucket and key anew.
  const before = known.get(catalogue) ?? new Map<string, Classes>();
  known.set(catalogue, before);
  const found = before.get(key) ?? classesOf(actions, every, catalogue);
  if (before.size < 5_000) before.set(key, found);
  return found;
}

function classesOf(
  { patterns, negated }: Named,
  every: readonly string[],
  catalogue: ActionCatalogue,
): Classes {
  const own = patterns.map((pattern) => every.indexOf(pattern));
  const services = new Set(
    every.map((pattern) => pattern.split(":")[0] ?? "").filter((name) => /^[a-z0-9-]+$/.test(name)),
  );
  const sets = every.map((pattern) => matchedBy(pattern, catalogue));
  const classes = new Map<string, string[]>();
  const add = (action: string, isMatched: (index: number) => boolean) => {
    if (own.some(isMatched) === negated) return;
    // Buckets and their objects are named by one service, and are not the same.
    const kind = action.startsWith("s3:") ? catalogue.resourceTypesOf(action).join() : "";
    const key = `${every.map((_, index) => (isMatched(index) ? "1" : "0")).join("")} ${kind}`;
    const same = classes.get(key);
    if (same === undefined) classes.set(key, [action]);
    else same.push(action);
  };
  const unknown = (action: string) => add(action, (index) => matches(every[index] ?? "", action));
  for (const service of services) {
    const known = catalogue.actionsOf(service);
    if (known === undefined) {
      // A service that nobody knows yet, or a catalogue that is older than the policy.
      for (const pattern of every) if (pattern.startsWith(`${service}:`)) unknown(sample(pattern));
      continue;
    }
    for (const name of known) {
      const action = `${service}:${name}`;
      add(action, (index) => sets[index]?.has(action) === true);
    }
  }
  if (negated || patterns.includes("*")) unknown(`${fresh}:${fresh}`);
  return [...classes.values()];
}

const matched = new WeakMap<ActionCatalogue, Map<string, ReadonlySet<string>>>();

/** The actions that a pattern stands for, of all services that are loaded; each pattern is expanded once. */
function matchedBy(pattern: string, catalogue: ActionCatalogue): ReadonlySet<string> {
  const known = matched.get(catalogue) ?? new Map<string, ReadonlySet<string>>();
  matched.set(catalogue, known);
  const before = known.get(pattern);
  if (before !== undefined) return before;
  const [service = ""] = pattern.split(":");
  const services = /^[a-z0-9-]+$/.test(service) ? [service] : catalogue.services;
  const found = new Set(
    services.flatMap((name) =>
      (catalogue.actionsOf(name) ?? [])
        .map((action) => `${name}:${action}`)
        .filter((action) => matches(pattern, action)),
    ),
  );
  known.set(pattern, found);
  return found;
}
