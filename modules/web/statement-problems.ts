import type { OwnStatement } from "./own-statement";
import { ownStatements } from "./own-statements";
import type { StatementContext } from "./statement-context";
import { statementDepth } from "./statement-depth";
import type { StatementProblem } from "./statement-problem";

/**
 * What AWS WAF, or the provider, would refuse of a whole statement.
 *
 * @param levels how many levels of and, or and not may be
 */
export function statementProblems(
  statement: OwnStatement,
  context: StatementContext,
  levels: 1 | 2 | 3,
): readonly StatementProblem[] {
  const problems = ownStatements.problems(statement, context);
  if (problems.length > 0) return problems;
  const depth = statementDepth(ownStatements.block(statement, context));
  if (depth <= levels) return [];
  return [
    {
      path: [],
      found: `${depth} levels of and, or and not, where an IP set of IPv4 and IPv6 is an or`,
      allowed: `${levels} levels, which Terraform's provider takes`,
      fix: "put a part into a rule of its own that sets a label, and match the label",
    },
  ];
}
