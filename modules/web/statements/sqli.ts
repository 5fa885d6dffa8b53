import { apiValue } from "../api-value";
import { type Inspected, inspected } from "../inspected";
import type { StatementKind } from "../statement-kind";

/** SQL in a part of a request. */
export interface SqliMatch extends Inspected {
  /** `high` finds more, also where there is none. @default "low" */
  readonly sensitivityLevel?: "low" | "high" | undefined;
}

/**
 * Requests that hold SQL.
 *
 * Source: AWS WAF Developer Guide, "SQL injection attack rule statement" (20 WCU at sensitivity LOW, 30 at HIGH).
 */
export const sqli: StatementKind<SqliMatch> = {
  block: (match, context) => ({
    sqli_match_statement: {
      ...inspected.block(match, context),
      sensitivity_level: apiValue(match.sensitivityLevel ?? "low"),
    },
  }),
  capacity: (match) => inspected.capacity(match.sensitivityLevel === "high" ? 30 : 20, match),
  problems: (match) => inspected.problems(match),
};
