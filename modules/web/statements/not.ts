import type { OwnStatement } from "../own-statement";
import type { StatementContext } from "../statement-context";
import type { StatementKind } from "../statement-kind";

const turned = (context: StatementContext): StatementContext => ({
  ...context,
  doubtMatches: !context.doubtMatches,
  admits: !context.admits,
});

/**
 * Requests that do not match a statement.
 *
 * Source: AWS WAF Developer Guide, "NOT rule statement" (the capacity of the statement within).
 */
export const not: StatementKind<OwnStatement, OwnStatement> = {
  block: (part, context, inner) => ({ not_statement: { statement: [inner.block(part, turned(context))] } }),
  capacity: (part, context, inner) => inner.capacity(part, turned(context)),
  problems: (part, context, inner) => inner.problems(part, turned(context)),
};
