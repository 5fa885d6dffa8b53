import type { ActionCatalogue } from "./action-catalogue";
import { commonSample } from "./common-sample";
import { matches } from "./matches";
import type { Request } from "./request";
import { fresh, sample } from "./sample";
import type { Condition, Named, Statement } from "./statement";

/** An account of which nobody has heard. */
const stranger = "000000000000";

/** Beyond this many, values that only other statements name are left out. */
const mostContexts = 2_000;

/** Requests that stand for all others that the same statements treat alike. */
export interface RequestClass extends Omit<Request, "action"> {
  readonly action: string;
  /** All actions that it stands for. */
  readonly actions: readonly string[];
}

/**
 * One request of each kind that a statement may be about, so that any difference between policies shows in one of them:
 * for each pattern that the statement or another one has, something that it matches and something that it does not.
 *
 * @param statement what the requests are within, but for its conditions
 * @param others statements that might decide them otherwise
 */
export function* requestsWithin(
  statement: Statement,
  others: readonly Statement[],
  catalogue: ActionCatalogue,
): Generator<RequestClass> {
  const near = others.filter((other) => overlap(statement, other));
  const all = [statement, ...near];
  const contexts = contextsOf(statement, near);
  const principals = principalsOf(statement, all);
  const resources = resourcesOf(statement, near);
  for (const actions of actionClasses(statement, all, catalogue)) {
    const [action = ""] = actions;
    for (const resource of resources) {
      if (!fits(action, resource, catalogue)) continue;
      for (const principal of principals) {
        for (const context of contexts) yield { action, actions, resource, principal, context };
      }
    }
  }
}

/** Whether two statements may be about one request; where in doubt, they may. */
function overlap(left: Statement, right: Statement): boolean {
  return (
    meet(left.actions, right.actions) &&
    (left.resources === undefined || right.resources === undefined || meet(left.resources, right.resources))
  );
}

function meet(left: Named, right: Named): boolean {
  if (left.negated || right.negated) return true;
  return left.patterns.some((one) => right.patterns.some((other) => commonSample(one, other) !== undefined));
}

/** Actions of the statement, those together that every pattern treats alike. */
function actionClasses(
  { actions: { patterns, negated } }: Statement,
  all: readonly Statement[],
  catalogue: ActionCatalogue,
): readonly (readonly string[])[] {
  const every = [...new Set(all.flatMap(({ actions }) => actions.patterns))];
  const services = new Set(
    every.map((pattern) => pattern.split(":")[0] ?? "").filter((name) => /^[a-z0-9-]+$/.test(name)),
  );
  const candidates = new Set<string>();
  for (const service of services) {
    for (const action of catalogue.actionsOf(service) ?? []) candidates.add(`${service}:${action}`);
    // A service that nobody knows yet, or a catalogue that is older than the policy.
    if (catalogue.actionsOf(service) === undefined) {
      for (const pattern of every) if (pattern.startsWith(`${service}:`)) candidates.add(sample(pattern));
    }
  }
  if (negated || patterns.includes("*")) candidates.add(`${fresh}:${fresh}`);
  const classes = new Map<string, string[]>();
  for (const action of candidates) {
    if (patterns.some((pattern) => matches(pattern, action)) === negated) continue;
    const signature = every.map((pattern) => (matches(pattern, action) ? "1" : "0")).join("");
    // Buckets and their objects are named by one service, and are not the same.
    const kind = action.startsWith("s3:") ? catalogue.resourceTypesOf(action).join() : "";
    const key = `${signature} ${kind}`;
    const same = classes.get(key);
    if (same === undefined) classes.set(key, [action]);
    else same.push(action);
  }
  return [...classes.values()];
}

function resourcesOf({ resources }: Statement, near: readonly Statement[]): readonly string[] {
  if (resources === undefined) return ["*"];
  const named = near.flatMap((other) => other.resources?.patterns ?? []);
  const candidates = new Set<string>();
  if (resources.negated) {
    candidates.add(`arn:aws:${fresh}:::${fresh}`);
    for (const pattern of named) candidates.add(sample(pattern));
  } else {
    for (const pattern of resources.patterns) {
      candidates.add(sample(pattern));
      for (const other of named) {
        const common = commonSample(pattern, other);
        if (common !== undefined) candidates.add(common);
      }
    }
  }
  return [...candidates].filter(
    (one) => resources.patterns.some((pattern) => matches(pattern, one)) !== resources.negated,
  );
}

/** Buckets are not objects, and a policy may name both for actions of either. */
function fits(action: string, resource: string, catalogue: ActionCatalogue): boolean {
  if (!action.startsWith("s3:") || !/^arn:[^:]+:s3:::/.test(resource)) return true;
  const types = catalogue.resourceTypesOf(action);
  if (types.length === 0) return true;
  return resource.includes("/") ? types.includes("object") : types.some((type) => type !== "object");
}

function principalsOf({ principals }: Statement, all: readonly Statement[]): readonly string[] {
  const candidates = new Set<string>([`aws:arn:aws:iam::${stranger}:role/${fresh}`]);
  const add = (pattern: string) => {
    const account = /^account:(\d{12})$/.exec(pattern)?.[1];
    if (account !== undefined) candidates.add(`aws:arn:aws:iam::${account}:role/${fresh}`);
    else if (pattern !== "*") candidates.add(pattern);
  };
  for (const statement of all) {
    for (const pattern of statement.principals?.patterns ?? []) add(pattern);
    for (const { key, values } of statement.conditions) {
      if (key === "aws:principalarn") for (const value of values) candidates.add(`aws:${sample(value)}`);
      if (key === "aws:principalaccount") for (const value of values) add(`account:${value}`);
    }
  }
  if (principals === undefined) return [...candidates];
  return [...candidates].filter((one) => {
    const account = /^aws:arn:[^:]+:(?:iam|sts)::(\d{12}):/.exec(one)?.[1];
    const named = principals.patterns.some(
      (pattern) => pattern === "*" || pattern === one || pattern === `account:${account}`,
    );
    return named !== principals.negated;
  });
}

type Context = ReadonlyMap<string, readonly string[]>;

/** What follows from the principal is not varied. */
const derived = new Set(["aws:principalarn", "aws:principalaccount"]);

function contextsOf(statement: Statement, near: readonly Statement[]): readonly Context[] {
  const conditions = [...statement.conditions, ...near.flatMap((other) => other.conditions)];
  const own = new Set(statement.conditions.map(({ key }) => key));
  const keys = [...new Set(conditions.map(({ key }) => key))].filter((key) => !derived.has(key));
  let contexts: Context[] = [new Map()];
  // The statement's own first: those of others are dropped where there are too many.
  for (const key of keys.sort((left, right) => Number(own.has(right)) - Number(own.has(left)))) {
    const values = valuesFor(conditions.filter((condition) => condition.key === key));
    if (contexts.length * (values.length + 1) > mostContexts && !own.has(key)) continue;
    contexts = contexts.flatMap((context) => [
      context,
      ...values.map((value) => new Map([...context, [key, value] as const])),
    ]);
    if (contexts.length > mostContexts * 5) contexts = contexts.slice(0, mostContexts * 5);
  }
  return contexts;
}

/** Values of one key that the conditions on it tell apart. */
function valuesFor(conditions: readonly Condition[]): readonly (readonly string[])[] {
  const single = new Set<string>();
  let several = false;
  for (const { operator, values } of conditions) {
    if (operator.startsWith("For")) several = true;
    for (const value of values) for (const one of around(operator, value)) single.add(one);
    for (const value of values) {
      for (const other of conditions.flatMap((condition) => condition.values)) {
        const common = /[*?]/.test(value) || /[*?]/.test(other) ? commonSample(value, other) : undefined;
        if (common !== undefined) single.add(common);
      }
    }
  }
  const all = [...single];
  const lists: (readonly string[])[] = all.map((value) => [value]);
  if (several && all.length > 1) lists.push(all, ...all.slice(0, 6).map((value) => [value, fresh]));
  return lists;
}

/** A value that a condition's own value matches, and one beside it. */
function around(operator: string, value: string): readonly string[] {
  if (/Null/.test(operator)) return [fresh];
  if (/Bool/.test(operator)) return ["true", "false"];
  if (/IpAddress/.test(operator)) return addressesAround(value);
  if (/Numeric/.test(operator)) return [-1, 0, 1].map((step) => String(Number(value) + step));
  if (/Date/.test(operator)) {
    const at = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value);
    return Number.isNaN(at) ? [value] : [-1000, 0, 1000].map((step) => new Date(at + step).toISOString());
  }
  return [
    sample(value),
    fresh,
    ...(/IgnoreCase/.test(operator) ? [value.toUpperCase(), value.toLowerCase()] : []),
  ];
}

function addressesAround(cidr: string): readonly string[] {
  const [network = "", prefix = "32"] = cidr.split("/");
  const parts = network.split(".").map(Number);
  const outside = ["192.0.2.255", "2001:db8:ffff::ffff"];
  if (parts.length !== 4 || parts.some((part) => Number.isNaN(part))) return [network, ...outside];
  const first = parts.reduce((sum, part) => sum * 256 + part, 0);
  const last = first + 2 ** (32 - Number(prefix)) - 1;
  const text = (value: number) =>
    [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join(".");
  return [first, last, ...(first > 0 ? [first - 1] : []), ...(last < 2 ** 32 - 1 ? [last + 1] : [])]
    .map(text)
    .concat(outside);
}
