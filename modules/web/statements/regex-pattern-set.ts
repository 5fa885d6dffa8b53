import { nearest } from "../../../core/nearest";
import { type Inspected, inspected } from "../inspected";
import type { StatementKind } from "../statement-kind";

/** One of several regular expressions that a part of a request matches. */
export interface RegexPatternSetMatch extends Inspected {
  /** Name of one of the regex pattern sets of the web ACL. */
  readonly name: string;
}

/**
 * Requests by the regular expressions of a set.
 *
 * Source: AWS WAF Developer Guide, "Regex pattern set match rule statement" (25 WCU a set).
 */
export const regexPatternSet: StatementKind<RegexPatternSetMatch> = {
  block: (match, context) => {
    const set = context.regexSet(match.name);
    if (set === undefined) throw new Error(`there is no regex pattern set ${match.name}`);
    return {
      regex_pattern_set_reference_statement: { ...inspected.block(match, context), arn: set.arn },
    };
  },
  capacity: (match) => inspected.capacity(25, match),
  problems: (match, { regexSet, known }) => {
    const near = nearest(match.name, known.regexPatternSets);
    return [
      ...inspected.problems(match),
      ...(regexSet(match.name) !== undefined
        ? []
        : [
            {
              path: ["name"],
              found: `there is no regex pattern set ${match.name}`,
              allowed:
                known.regexPatternSets.length === 0
                  ? "one of regexPatternSets, of which there are none"
                  : known.regexPatternSets.join(", "),
              fix: near === undefined ? "add it to regexPatternSets" : `did you mean ${near}?`,
            },
          ]),
    ];
  },
};
