import type { OwnStatement } from "../own-statement";
import type { StatementKind } from "../statement-kind";

/**
 * Two or more statements that are joined.
 *
 * Source: AWS WAF Developer Guide, "AND rule statement", "OR rule statement" (the capacity of the statements within).
 */
export function joined(
  block: "and_statement" | "or_statement",
): StatementKind<readonly OwnStatement[], OwnStatement> {
  return {
    block: (parts, context, inner) => ({
      [block]: { statement: parts.map((part) => inner.block(part, context)) },
    }),
    capacity: (parts, context, inner) => parts.reduce((sum, part) => sum + inner.capacity(part, context), 0),
    problems: (parts, context, inner) => [
      ...(parts.length < 2
        ? [
            {
              path: [],
              found: `${parts.length} statement${parts.length === 1 ? "" : "s"}`,
              allowed: "two or more, which AWS WAF asks for",
              fix: "write the one statement alone",
            },
          ]
        : []),
      ...parts.flatMap((part, index) =>
        inner.problems(part, context).map((problem) => ({ ...problem, path: [index, ...problem.path] })),
      ),
    ],
  };
}
