import { judged } from "../judged";
import type { Objective } from "../objective";
import type { ResourceBody } from "../synthesized-stack";

/** Web ACLs that stand before sites keep out what is known to be hostile. */
export const webRequestsFiltered = {
  id: "web.requests-filtered",
  promise:
    "Every web ACL blocks what the managed rule groups for common exploits, known bad inputs, SQL injection, bad reputation and anonymous addresses find, and inspects trusted addresses too. One that only counts, during a roll-out, is shown as failing until it blocks.",
  source:
    'AWS WAF Developer Guide, "AWS Managed Rules rule groups list"; AWS Foundational Security Best Practices WAF.10; CVE-2021-44228',
  proof: (stack) =>
    judged(stack, "aws_wafv2_web_acl", (body) => {
      const problems = webAclProblems(body);
      return problems.length === 0 ? undefined : problems.join("; ");
    }),
} as const satisfies Objective;

/** What a request contains is judged by these; who sends it, by the two others. */
const contentGroups = [
  "AWSManagedRulesCommonRuleSet",
  "AWSManagedRulesKnownBadInputsRuleSet",
  "AWSManagedRulesSQLiRuleSet",
];
const addressGroups = ["AWSManagedRulesAmazonIpReputationList", "AWSManagedRulesAnonymousIpList"];

function webAclProblems(body: ResourceBody): string[] {
  if (body["rule_json"] !== undefined) return ["its rules are rule_json, which Terraform does not watch"];
  const rules = blocks(body["rule"]);
  const problems = [...contentGroups, ...addressGroups].flatMap((group) => groupProblems(rules, group));
  const counting = problems.filter((problem) => problem.endsWith(onlyCounts)).length;
  return [
    ...(counting > 1 ? ["roll-out: requests are counted, not blocked"] : []),
    ...problems,
    ...earlyAllowances(rules),
  ];
}

const onlyCounts = "only counts";

function groupProblems(rules: readonly ResourceBody[], group: string): string[] {
  const rule = rules.find((candidate) => managedGroup(candidate)?.["name"] === group);
  const statement = rule === undefined ? undefined : managedGroup(rule);
  if (rule === undefined || statement === undefined || statement["vendor_name"] !== "AWS") {
    return [`${group} is missing`];
  }
  const problems: string[] = [];
  const override = blocks(rule["override_action"])[0];
  if (blocks(override?.["none"]).length === 0) problems.push(`${group} ${onlyCounts}`);
  if (blocks(statement["scope_down_statement"]).length > 0) problems.push(`${group} sees some requests only`);
  for (const exception of blocks(statement["rule_action_override"])) {
    const action = blocks(exception["action_to_use"])[0];
    // A rule that hits what the site needs may count or ask, with the reason beside it; it may not let anything in.
    const known = Object.keys(action ?? {}).filter((name) => blocks(action?.[name]).length > 0);
    if (known.length > 0 && known.every((name) => stricter.includes(name))) continue;
    problems.push(`${group} does not apply ${String(exception["name"])}`);
  }
  return problems;
}

/** Actions that let nothing in that the rule would have stopped, unless it is counted or a person asks. */
const stricter = ["block", "captcha", "challenge", "count"];

/** A rule that allows ends the evaluation: before the content groups it would let anything in. */
function earlyAllowances(rules: readonly ResourceBody[]): string[] {
  const content = rules.filter((rule) => contentGroups.includes(String(managedGroup(rule)?.["name"])));
  const last = Math.max(...content.map((rule) => Number(rule["priority"])));
  return rules
    .filter((rule) => blocks(blocks(rule["action"])[0]?.["allow"]).length > 0)
    .filter((rule) => Number(rule["priority"]) < last)
    .map((rule) => `${String(rule["name"])} lets requests in that nobody has inspected`);
}

function managedGroup(rule: ResourceBody): ResourceBody | undefined {
  return blocks(blocks(rule["statement"])[0]?.["managed_rule_group_statement"])[0];
}

/** Terraform JSON writes a nested block as an object or as a list of objects. */
function blocks(value: unknown): ResourceBody[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item): item is ResourceBody => typeof item === "object" && item !== null);
}
