import type { StatementProblem } from "./statement-problem";

/** Words that AWS keeps to itself. Source: AWS WAF Developer Guide, "Label syntax and naming requirements in AWS WAF". */
const reserved = ["aws", "awswaf", "ipset", "managed", "regexpatternset", "rulegroup", "waf", "webacl"];

/** What AWS WAF would refuse of labels that a rule sets. */
export function labelProblems(labels: readonly string[]): StatementProblem[] {
  return labels.flatMap((label, index): StatementProblem[] => {
    const path = [index];
    if (!/^[0-9A-Za-z_-]{1,128}(:[0-9A-Za-z_-]{1,128}){0,5}$/.test(label)) {
      return [
        {
          path,
          found: JSON.stringify(label),
          allowed: "up to six words of letters, digits, hyphens and underscores, joined by colons",
          fix: "rename the label",
        },
      ];
    }
    const word = label.split(":").find((part) => reserved.includes(part.toLowerCase()));
    return word === undefined
      ? []
      : [
          {
            path,
            found: `${label}, with the word ${word}`,
            allowed: `labels without the words ${reserved.join(", ")}, which AWS keeps to itself`,
            fix: "rename the label; Palisade sets only the end of it",
          },
        ];
  });
}
