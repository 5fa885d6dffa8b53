import { escapedForTerraform } from "../../../core/escaped-for-terraform";
import { apiValue } from "../api-value";
import { type Inspected, inspected } from "../inspected";
import type { StatementKind } from "../statement-kind";

/** A text in a part of a request. */
export interface ByteMatch extends Inspected {
  readonly positionalConstraint: "exactly" | "starts-with" | "ends-with" | "contains" | "contains-word";
  /** 1 to 200 bytes. */
  readonly searchString: string;
}

/**
 * Requests with a text at a place.
 *
 * Source: AWS WAF Developer Guide, "String match rule statement" (2 WCU, or 10 where the text may stand anywhere), "AWS WAF
 * quotas" (200 bytes).
 */
export const byteMatch: StatementKind<ByteMatch> = {
  block: (match, context) => ({
    byte_match_statement: {
      ...inspected.block(match, context),
      positional_constraint: apiValue(match.positionalConstraint),
      search_string: escapedForTerraform(match.searchString),
    },
  }),
  capacity: (match) => inspected.capacity(match.positionalConstraint.startsWith("contains") ? 10 : 2, match),
  problems: (match) => {
    const { searchString: text, positionalConstraint, textTransformations } = match;
    const problems = [...inspected.problems(match)];
    const report = (found: string, allowed: string, fix: string) =>
      problems.push({ path: ["searchString"], found, allowed, fix });
    const bytes = new TextEncoder().encode(text).length;
    if (bytes < 1 || bytes > 200) {
      report(`a text of ${bytes} bytes`, "1 to 200 bytes", "search for a part of it, or use regexMatch");
    }
    if (textTransformations.includes("lowercase") && text !== text.toLowerCase()) {
      report(
        `${JSON.stringify(text)}, which never matches after lowercase`,
        "a text in lower case",
        `write ${JSON.stringify(text.toLowerCase())}`,
      );
    }
    if (positionalConstraint === "contains-word" && !/^\w+$/.test(text)) {
      report(
        JSON.stringify(text),
        "letters, digits and underscores with contains-word",
        "use positionalConstraint: contains",
      );
    }
    return problems;
  },
};
