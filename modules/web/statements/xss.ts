import { type Inspected, inspected } from "../inspected";
import type { StatementKind } from "../statement-kind";

/** Scripts in a part of a request. */
export type XssMatch = Inspected;

/**
 * Requests that hold scripts for browsers.
 *
 * Source: AWS WAF Developer Guide, "Cross-site scripting attack rule statement" (40 WCU).
 */
export const xss: StatementKind<XssMatch> = {
  block: (match, context) => ({ xss_match_statement: inspected.block(match, context) }),
  capacity: (match) => inspected.capacity(40, match),
  problems: (match) => inspected.problems(match),
};
