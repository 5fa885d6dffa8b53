import { parsedRule } from "./parsed-rule";
import type { SuricataProblem } from "./suricata-problem";
import type { SuricataRule } from "./suricata-rule";

/**
 * The rules of a text, one a line. Empty lines and those that begin with `#` are comments. A rule that goes on in the next
 * line is refused: AWS takes the first line for all of it.
 *
 * @returns the rules that can be read, and what is wrong with the others
 */
export function parsedRules(text: string): {
  readonly rules: readonly SuricataRule[];
  readonly problems: readonly SuricataProblem[];
} {
  const rules: SuricataRule[] = [];
  const problems: SuricataProblem[] = [];
  let continued = false;
  // Whether the parenthesis of the rule before is closed nowhere, so that what follows may be the rest of it.
  let isOpen = false;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const written = raw.trim();
    // What belongs to a rule that is refused already is no rule of its own.
    const belongs: boolean = continued || (isOpen && !/^\w+\s+\S+\s+\S+\s+\S+\s+(->|<>)/.test(written));
    continued = written.endsWith("\\") && (belongs || !written.startsWith("#"));
    if (belongs || written === "" || written.startsWith("#")) continue;
    isOpen = written.includes("(") && !written.includes(")");
    const result = continued ? continuation(index + 1) : parsedRule(written, index + 1, raw.search(/\S/));
    if ("found" in result) problems.push(result);
    else rules.push(result);
  }
  return { rules, problems };
}

function continuation(line: number): SuricataProblem {
  return {
    line,
    found: "the rule goes on in the next line",
    allowed: "one rule a line: AWS knows no continuation",
    fix: "write the rule on one line",
  };
}
