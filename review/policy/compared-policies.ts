import type { ActionCatalogue } from "./action-catalogue";
import { applies } from "./applies";
import type { Request } from "./request";
import { requestsWithin } from "./requests-within";
import type { Statement } from "./statement";

/** What a statement lets through that was not let through before. */
export interface Widening {
  /** What is new, or what was there and is gone. */
  readonly statement: Statement;
  /** In lower case; what no service has a name for is not among them. */
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

/**
 * Compares what statements say together, before and after. Spelling, order, Sids, and which document a statement is in make no
 * difference; a difference is only what some request shows.
 */
export function comparedPolicies(
  before: readonly Statement[],
  after: readonly Statement[],
  catalogue: ActionCatalogue,
): Comparison {
  const [old, now] = [new Set(before.map(canonical)), new Set(after.map(canonical))];
  const isAllowed = (statements: readonly Statement[], request: Request) =>
    statements.some((one) => one.effect === "Allow" && applies(one, request)) &&
    !isDenied(statements, request);
  const isDenied = (statements: readonly Statement[], request: Request) =>
    statements.some((one) => one.effect === "Deny" && applies(one, request));
  const all = distinct([...before, ...after]);
  const within = (statement: Statement, differs: (request: Request) => boolean): Widening[] => {
    const found = { actions: new Set<string>(), principals: new Set<string>(), resources: new Set<string>() };
    const witnesses: Request[] = [];
    const others = all.filter((one) => one.canonical !== statement.canonical);
    for (const request of requestsWithin(statement, others, catalogue)) {
      if (!applies(statement, request) || !differs(request)) continue;
      for (const action of request.actions) found.actions.add(action);
      found.principals.add(request.principal);
      found.resources.add(request.resource);
      if (witnesses.length < 50) witnesses.push(request);
    }
    if (witnesses.length === 0) return [];
    return [
      {
        statement,
        actions: [...found.actions].sort(),
        principals: [...found.principals].sort(),
        resources: [...found.resources].sort(),
        witnesses,
      },
    ];
  };
  const fresh = distinct(after).filter((one) => one.effect === "Allow" && !old.has(one.canonical));
  const gone = distinct(before).filter((one) => one.effect === "Deny" && !now.has(one.canonical));
  return {
    allowed: fresh.flatMap((one) =>
      within(one, (request) => isAllowed(after, request) && !isAllowed(before, request)),
    ),
    undenied: gone.flatMap((one) => within(one, (request) => !isDenied(after, request))),
  };
}

const canonical = (statement: Statement) => statement.canonical;

function distinct(statements: readonly Statement[]): readonly Statement[] {
  return [...new Map(statements.map((one) => [one.canonical, one])).values()];
}
