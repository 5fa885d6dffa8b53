import { holds } from "./holds";
import { matches } from "./matches";
import type { Request } from "./request";
import type { Named, Statement } from "./statement";

/** Whether a statement is about a request. */
export function applies(statement: Statement, request: Request): boolean {
  return (
    names(statement.actions, (pattern) => matches(pattern, request.action)) &&
    (statement.resources === undefined ||
      names(statement.resources, (pattern) => matches(pattern, request.resource))) &&
    (statement.principals === undefined ||
      names(statement.principals, (pattern) => isPrincipal(pattern, request.principal))) &&
    statement.conditions.every((condition) => holds(condition, valuesOf(condition.key, request)))
  );
}

function names({ patterns, negated }: Named, test: (pattern: string) => boolean): boolean {
  return patterns.some(test) !== negated;
}

function isPrincipal(pattern: string, principal: string): boolean {
  if (pattern === "*" || pattern === principal) return true;
  const [, account] = /^account:(\d{12})$/.exec(pattern) ?? [];
  return account !== undefined && accountOf(principal) === account;
}

/** What a principal says of itself is not up to the request. */
function valuesOf(key: string, { principal, context }: Request): readonly string[] | undefined {
  if (principal.startsWith("aws:")) {
    if (key === "aws:principalarn") return [principal.slice("aws:".length)];
    if (key === "aws:principalaccount") {
      const account = accountOf(principal);
      return account === undefined ? undefined : [account];
    }
  } else if (key === "aws:principalarn" || key === "aws:principalaccount") return undefined;
  return context.get(key);
}

function accountOf(principal: string): string | undefined {
  return /^aws:arn:[^:]+:(?:iam|sts)::(\d{12}):/.exec(principal)?.[1];
}
