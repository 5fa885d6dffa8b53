import type { OwnStatement } from "./own-statement";
import type { Inner, StatementKind } from "./statement-kind";
import { statementKinds } from "./statement-kinds";
import type { StatementProblem } from "./statement-problem";

/**
 * Statements of your own: how Terraform spells them, their capacity, and what is wrong with them.
 *
 * Source of the nesting: AWS WAF Developer Guide, "Nesting rule statements"; the provider takes three levels of and, or and
 * not, two of them in a scope-down statement.
 */
export const ownStatements: Inner<OwnStatement> = {
  block: (statement, context) => {
    const [, kind, value] = only(statement);
    return kind.block(value, context, ownStatements);
  },
  capacity: (statement, context) => {
    const [, kind, value] = only(statement);
    return kind.capacity(value, context, ownStatements);
  },
  problems: (statement, context) => {
    const keys = keysOf(statement);
    if (keys.length !== 1) return [oneKind(keys)];
    const [key, kind, value] = only(statement);
    return kind
      .problems(value, context, ownStatements)
      .map((problem): StatementProblem => ({ ...problem, path: [key, ...problem.path] }));
  },
};

type Named = readonly [keyof OwnStatement, StatementKind<unknown, OwnStatement>, unknown];

function only(statement: OwnStatement): Named {
  const [key] = keysOf(statement);
  if (key === undefined) throw new Error("a statement without a kind");
  return [key, statementKinds[key] as StatementKind<unknown, OwnStatement>, statement[key]];
}

function keysOf(statement: OwnStatement): (keyof OwnStatement)[] {
  const keys = Object.keys(statement) as (keyof OwnStatement)[];
  return keys.filter((key) => statement[key] !== undefined);
}

function oneKind(keys: readonly string[]): StatementProblem {
  return {
    path: [],
    found: keys.length === 0 ? "an empty statement" : `${keys.join(" and ")} in one statement`,
    allowed: `one of ${Object.keys(statementKinds).join(", ")}`,
    fix:
      keys.length === 0
        ? "say what a request must be like"
        : "write a statement for each, joined by and or or",
  };
}
