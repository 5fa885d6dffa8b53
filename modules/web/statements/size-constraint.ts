import { apiValue } from "../api-value";
import { type Inspected, inspected } from "../inspected";
import type { StatementKind } from "../statement-kind";

/** The size of a part of a request. */
export interface SizeConstraint extends Inspected {
  readonly comparisonOperator: "eq" | "ne" | "le" | "lt" | "ge" | "gt";
  /** In bytes, 0 to 2,147,483,647. */
  readonly size: number;
}

/**
 * Requests by the size of a part.
 *
 * Source: AWS WAF Developer Guide, "Size constraint rule statement" (1 WCU).
 */
export const sizeConstraint: StatementKind<SizeConstraint> = {
  block: (match, context) => ({
    size_constraint_statement: {
      ...inspected.block(match, context),
      comparison_operator: apiValue(match.comparisonOperator),
      size: match.size,
    },
  }),
  capacity: (match) => inspected.capacity(1, match),
  problems: (match) => inspected.problems(match),
};
