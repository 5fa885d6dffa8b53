import { parsedRules } from "./parsed-rules";
import { ruleProblems } from "./rule-problems";
import type { SuricataProblem } from "./suricata-problem";
import type { SuricataRule } from "./suricata-rule";

/** A text with rules, as a group of a firewall has one. */
export interface RuleFile {
  /** How errors name it. */
  readonly name: string;
  readonly text: string;
  /** Names of the IP set references that its rules may use. */
  readonly sets: readonly string[];
}

export interface RuleFileProblem extends SuricataProblem {
  readonly file: string;
}

/**
 * The greatest length of a rule in characters, and of all rules of a group in bytes.
 *
 * Source: AWS Network Firewall Developer Guide "AWS Network Firewall quotas"; API Reference "RulesSource".
 */
const longestRule = 8192;
const largestText = 2_000_000;

/**
 * What is wrong with the rules of one firewall: each rule by itself, and sids that two rules have, in whichever files.
 *
 * @param reserved whether a sid is one of a rule that Palisade writes itself
 */
export function ruleFileProblems(
  files: readonly RuleFile[],
  reserved: (sid: number) => boolean,
): RuleFileProblem[] {
  const problems: RuleFileProblem[] = [];
  const seen = new Map<string, string>();
  for (const { name, text, sets } of files) {
    const { rules, problems: unread } = parsedRules(text);
    const own = [
      ...tooLarge(text),
      ...unread,
      ...(rules.length + unread.length === 0 ? [nothing] : []),
      ...rules.flatMap((rule) => [...ruleProblems(rule, sets), ...sidProblems(rule, name, seen, reserved)]),
    ];
    problems.push(
      ...own.sort((left, right) => left.line - right.line).map((problem) => ({ ...problem, file: name })),
    );
  }
  return problems;
}

const nothing: SuricataProblem = {
  line: 1,
  found: "it has no rule",
  allowed: "at least one rule",
  fix: "write one, or remove the file from rules",
};

function tooLarge(text: string): SuricataProblem[] {
  const bytes = new TextEncoder().encode(text).length;
  const long = text.split(/\r?\n/).findIndex((line) => line.length > longestRule);
  return [
    ...(bytes > largestText
      ? [
          {
            line: 1,
            found: `it has ${bytes} bytes`,
            allowed: `${largestText} bytes a group`,
            fix: "divide it over two files, each with its own entry under rules",
          },
        ]
      : []),
    ...(long < 0
      ? []
      : [
          {
            line: long + 1,
            found: "the rule is too long",
            allowed: `${longestRule} characters a rule`,
            fix: "split it into several",
          },
        ]),
  ];
}

function sidProblems(
  { line, options }: SuricataRule,
  file: string,
  seen: Map<string, string>,
  reserved: (sid: number) => boolean,
): SuricataProblem[] {
  const option = options.find(({ keyword }) => keyword === "sid");
  const sid = option?.value;
  if (sid === undefined) return [];
  const place = seen.get(sid);
  seen.set(sid, place ?? `${file}:${line}`);
  if (place === undefined && !reserved(Number(sid))) return [];
  return [
    {
      line,
      column: option?.column,
      found:
        place === undefined ? `sid ${sid} is one of Palisade's own` : `sid ${sid} is that of ${place} too`,
      allowed: "a sid that no other rule of the firewall has, below 900000000",
      fix: "give it another number",
    },
  ];
}
