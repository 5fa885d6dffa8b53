import { addressFamily } from "../../core/address-family";
import { regexProblem } from "./regex-problem";
import type { StatementProblem } from "./statement-problem";
import type { WebAclProps } from "./web-acl-props";

/** The longest pattern of a set in characters. */
const longestOfSet = 200;

/**
 * What AWS WAF would refuse of IP sets and regex pattern sets.
 *
 * Source: AWS WAF Developer Guide, "AWS WAF quotas" (10 patterns of 200 characters in a set).
 */
export function setProblems(
  props: Pick<WebAclProps, "name" | "ipSets" | "regexPatternSets">,
): StatementProblem[] {
  const problems: StatementProblem[] = [];
  const report = (path: readonly (string | number)[], found: string, allowed: string, fix: string) =>
    problems.push({ path, found, allowed, fix });
  const named = (key: "ipSets" | "regexPatternSets", name: string, added: string) => {
    const length = `${props.name}${added}${name}`.length;
    if (length <= 128) return;
    report([key, name], `a name of ${length} characters at AWS`, "128", "shorten the name of the set");
  };
  for (const [name, ranges] of Object.entries(props.ipSets ?? {})) {
    named("ipSets", name, "-set--ipv4");
    if (ranges.length === 0) {
      report(
        ["ipSets", name],
        "no addresses",
        "one or more: an empty set matches nothing",
        "add a CIDR block, or remove the set",
      );
    }
    ranges.forEach((range, index) => {
      if (addressFamily(range) !== undefined) return;
      report(
        ["ipSets", name, index],
        JSON.stringify(range),
        "an IPv4 or IPv6 network in CIDR notation, smaller than the whole internet",
        "write the network's first address and its prefix, such as 192.0.2.0/24 or 192.0.2.7/32",
      );
    });
  }
  for (const [name, patterns] of Object.entries(props.regexPatternSets ?? {})) {
    named("regexPatternSets", name, "-patterns-");
    if (patterns.length < 1 || patterns.length > 10) {
      report(["regexPatternSets", name], `${patterns.length} patterns`, "1 to 10", "join patterns by |");
    }
    patterns.forEach((pattern, index) => {
      const problem = regexProblem(pattern, longestOfSet);
      if (problem === undefined) return;
      report(
        ["regexPatternSets", name, index],
        `${JSON.stringify(pattern.slice(0, 60))}: ${problem}`,
        "a regular expression in the syntax of PCRE that AWS WAF supports",
        "rewrite it",
      );
    });
  }
  return problems;
}
