import type { ActionCatalogue } from "./action-catalogue";
import { commonSample } from "./common-sample";
import { both, type Mask, maskOf, meet } from "./mask";
import type { Request } from "./request";
import { requestSpace } from "./request-space";
import type { Named, Statement } from "./statement";

/** What a statement lets through that was not let through before. */
export interface Widening {
  /** What is new, or what was there and is gone. */
  readonly statement: Statement;
  /** In lower case. */
  readonly actions: readonly string[];
  readonly principals: readonly string[];
  readonly resources: readonly string[];
  /** Requests that are decided otherwise, a few of them. */
  readonly witnesses: readonly Request[];
}

/** How what several policies say together changes. */
export interface Comparison {
  /** What is newly allowed, by the statement that allows it. */
  readonly allowed: readonly Widening[];
  /** What is no longer denied, by the statement that denied it. */
  readonly undenied: readonly Widening[];
}

/** As many tell a reader what a widening is about. */
const mostWitnesses = 50;

/**
 * Compares what statements say together, before and after. Spelling, order, Sids, and which document a statement is in make no
 * difference; a difference is only what some request shows.
 */
export function comparedPolicies(
  before: readonly Statement[],
  after: readonly Statement[],
  catalogue: ActionCatalogue,
): Comparison {
  const sides = { old: new Set(before.map(canonical)), now: new Set(after.map(canonical)) };
  const all = distinct([...before, ...after]);
  const compare = (statement: Statement, matters: (other: Statement) => boolean) => {
    const near = all.filter(
      (other) => other.canonical !== statement.canonical && matters(other) && overlap(statement, other),
    );
    return widening(statement, [statement, ...near], sides, catalogue);
  };
  const fresh = distinct(after).filter((one) => one.effect === "Allow" && !sides.old.has(one.canonical));
  const gone = distinct(before).filter((one) => one.effect === "Deny" && !sides.now.has(one.canonical));
  return {
    // What else allows it afterwards makes it no less new, and what denies it afterwards does.
    allowed: fresh.flatMap((one) =>
      compare(one, (other) => other.effect === "Deny" || sides.old.has(other.canonical)),
    ),
    undenied: gone.flatMap((one) =>
      compare(one, (other) => other.effect === "Deny" && sides.now.has(other.canonical)),
    ),
  };
}

interface Sides {
  readonly old: ReadonlySet<string>;
  readonly now: ReadonlySet<string>;
}

function widening(
  statement: Statement,
  all: readonly Statement[],
  { old, now }: Sides,
  catalogue: ActionCatalogue,
): Widening[] {
  const mask = (test: (one: Statement) => boolean) =>
    maskOf(all.length, (index) => test(all[index] as Statement));
  const itself = maskOf(all.length, (index) => index === 0);
  const allowedBefore = mask((one) => one.effect === "Allow" && old.has(one.canonical));
  const deniedBefore = mask((one) => one.effect === "Deny" && old.has(one.canonical));
  const deniedAfter = mask((one) => one.effect === "Deny" && now.has(one.canonical));
  const differs = (about: Mask, context: Mask): boolean => {
    if (!meet(about, context, itself) || meet(about, context, deniedAfter)) return false;
    if (statement.effect === "Deny" || !meet(about, context, allowedBefore)) return true;
    return meet(about, context, deniedBefore);
  };
  const space = requestSpace(statement, all, catalogue);
  const found = { actions: new Set<string>(), principals: new Set<string>(), resources: new Set<string>() };
  const witnesses: Request[] = [];
  for (const action of space.actions) {
    for (const resource of space.resources) {
      const onResource = both(action.mask, resource.mask);
      if (!meet(onResource, itself) || !fits(action.value[0] ?? "", resource.value, catalogue)) continue;
      for (const principal of space.principals) {
        const ofPrincipal = both(onResource, principal.mask);
        if (!meet(ofPrincipal, itself)) continue;
        const context = space.contexts.find((one) => differs(ofPrincipal, one.mask));
        if (context === undefined) continue;
        for (const name of action.value) found.actions.add(name);
        found.principals.add(principal.value);
        found.resources.add(resource.value);
        if (witnesses.length < mostWitnesses) {
          witnesses.push({
            action: action.value[0] ?? "",
            resource: resource.value,
            principal: principal.value,
            context: context.value,
          });
        }
      }
    }
  }
  if (witnesses.length === 0) return [];
  const sorted = (values: ReadonlySet<string>) => [...values].sort();
  return [
    {
      statement,
      actions: sorted(found.actions),
      principals: sorted(found.principals),
      resources: sorted(found.resources),
      witnesses,
    },
  ];
}

/** Buckets are not objects, and a policy may name both for actions of either. */
function fits(action: string, resource: string, catalogue: ActionCatalogue): boolean {
  if (!action.startsWith("s3:") || !/^arn:[^:]+:s3:::/.test(resource)) return true;
  const types = catalogue.resourceTypesOf(action);
  if (types.length === 0) return true;
  return resource.includes("/") ? types.includes("object") : types.some((type) => type !== "object");
}

/** Whether two statements may be about one request; where in doubt, they may. */
function overlap(left: Statement, right: Statement): boolean {
  if (!share(left.actions, right.actions)) return false;
  return (
    left.resources === undefined || right.resources === undefined || share(left.resources, right.resources)
  );
}

function share(left: Named, right: Named): boolean {
  if (left.negated || right.negated) return true;
  return left.patterns.some((one) => right.patterns.some((other) => commonSample(one, other) !== undefined));
}

const canonical = (statement: Statement) => statement.canonical;

function distinct(statements: readonly Statement[]): readonly Statement[] {
  return [...new Map(statements.map((one) => [one.canonical, one])).values()];
}
