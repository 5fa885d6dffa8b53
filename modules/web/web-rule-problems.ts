import { answerProblems } from "./answer-problems";
import { fraudProblems } from "./fraud-problems";
import { groupSettingsProblems } from "./group-settings-problems";
import { ownRuleProblems } from "./own-rule-problems";
import { rateLimitProblems } from "./rate-limit-problems";
import { regexProblem } from "./regex-problem";
import { runningGroups } from "./running-groups";
import { setProblems } from "./set-problems";
import type { StatementProblem } from "./statement-problem";
import type { WebAclProps } from "./web-acl-props";

/**
 * What AWS WAF would refuse of what is chosen in a web ACL beside its basics, or take and never act on; paths begin at the
 * web ACL.
 */
export function webRuleProblems(props: Omit<WebAclProps, "logBucketArn">): StatementProblem[] {
  const ipSets = Object.keys(props.ipSets ?? {});
  const regexPatternSets = Object.keys(props.regexPatternSets ?? {});
  const sets = {
    ...(props.clientAddress !== undefined && { client: props.clientAddress }),
    // As many as there will be, for the levels of statements.
    ipSetArns: (name: string) => (ipSets.includes(name) ? families(props.ipSets?.[name] ?? []) : undefined),
    regexSet: (name: string) => (regexPatternSets.includes(name) ? { arn: name } : undefined),
    known: { ipSets, regexPatternSets },
  };
  const bodies = Object.keys(props.responseBodies ?? {});
  const running = runningGroups(props);
  const at = (key: string, problems: readonly StatementProblem[]) =>
    problems.map((problem) => ({ ...problem, path: [key, ...problem.path] }));
  return [
    ...setProblems(props),
    ...answerProblems(props),
    ...fraudProblems(props),
    ...at("groupSettings", groupSettingsProblems(props, running, sets)),
    ...at("rateLimits", rateLimitProblems(props.rateLimits ?? [], sets, bodies)),
    ...at("rules", ownRuleProblems(props.rules ?? [], sets, bodies, running)),
    ...exemptions(props),
  ];
}

/** An empty set is an error of its own, which statements do not repeat. */
function families(ranges: readonly string[]): string[] {
  if (ranges.length === 0) return ["IPV4"];
  return [...new Set(ranges.map((range) => (range.includes(":") ? "IPV6" : "IPV4")))].sort();
}

function exemptions({ antiDdos }: Pick<WebAclProps, "antiDdos">): StatementProblem[] {
  return (antiDdos?.challenge?.exemptUriPatterns ?? []).flatMap((pattern, index) => {
    const problem = regexProblem(pattern);
    return problem === undefined
      ? []
      : [
          {
            path: ["antiDdos", "challenge", "exemptUriPatterns", index],
            found: `${JSON.stringify(pattern.slice(0, 60))}: ${problem}`,
            allowed: "a regular expression in the syntax of PCRE that AWS WAF supports",
            fix: "rewrite it",
          },
        ];
  });
}
