import { escapedForTerraform } from "../../../core/escaped-for-terraform";
import { type Inspected, inspected } from "../inspected";
import { regexProblem } from "../regex-problem";
import type { StatementKind } from "../statement-kind";

/** A regular expression that a part of a request matches. */
export interface RegexMatch extends Inspected {
  /** 1 to 512 characters. */
  readonly regexString: string;
}

/**
 * Requests by one regular expression.
 *
 * Source: AWS WAF Developer Guide, "Regex match rule statement" (3 WCU).
 */
export const regexMatch: StatementKind<RegexMatch> = {
  block: (match, context) => ({
    regex_match_statement: {
      ...inspected.block(match, context),
      regex_string: escapedForTerraform(match.regexString),
    },
  }),
  capacity: (match) => inspected.capacity(3, match),
  problems: (match) => {
    const problem = regexProblem(match.regexString);
    return [
      ...inspected.problems(match),
      ...(problem === undefined
        ? []
        : [
            {
              path: ["regexString"],
              found: `${JSON.stringify(match.regexString.slice(0, 60))}: ${problem}`,
              allowed: "a regular expression in the syntax of PCRE that AWS WAF supports",
              fix: "rewrite it",
            },
          ]),
    ];
  },
};
