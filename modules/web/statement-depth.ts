import type { Statement } from "./web-acl-rule";

const joining = ["and_statement", "or_statement", "not_statement"];

/** How many levels of and, or and not a statement has, as Terraform spells it: an IP set of both families is one. */
export function statementDepth(statement: Statement): number {
  const depths = joining.flatMap((key) => {
    const inner = statement[key] as { readonly statement: readonly Statement[] } | undefined;
    return inner === undefined ? [] : [1 + Math.max(...inner.statement.map(statementDepth))];
  });
  return Math.max(0, ...depths);
}
