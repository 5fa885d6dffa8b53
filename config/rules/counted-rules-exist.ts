import { nearest } from "../../core/nearest";
import { type CountableGroup, managedGroupRules } from "../../facts/managed-group-rules";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";

type WebAcl = Organization["web"][string];

const alwaysOn: readonly CountableGroup[] = [
  "common",
  "known-bad-inputs",
  "sql-injection",
  "ip-reputation",
  "anonymous-ips",
];

/** What AWS appends to the name of a rule that it tries out: such a rule counts anyway. */
const releaseCandidate = "_RC_COUNT";

/**
 * A counted rule is a rule of a group that the web ACL has, once. AWS WAF takes any name, and ignores without a word one
 * that the group has not.
 *
 * Source: AWS WAF API Reference "RuleActionOverride"; AWS WAF Developer Guide, "AWS WAF Bot Control rule group" (rules
 * whose names begin with TGT_ run at the targeted level only).
 */
export const countedRulesExist: Rule = ({ web }) =>
  Object.entries(web).flatMap(([name, acl]) =>
    acl.countedRules.flatMap(({ group, rule }, index): Finding[] => {
      const problem = problemWith(acl, group, rule, index);
      return problem === undefined
        ? []
        : [{ path: ["web", name, "countedRules", index, ...problem[0]], ...problem[1] }];
    }),
  );

type Problem = readonly [at: readonly string[], Omit<Finding, "path">];

function problemWith(acl: WebAcl, group: CountableGroup, rule: string, index: number): Problem | undefined {
  const off = missingGroup(acl, group);
  if (off !== undefined) {
    const allowed = "a rule of a group that the web ACL has";
    return [["group"], { found: `the web ACL has no ${group}`, allowed, fix: off }];
  }
  const rules: readonly string[] = managedGroupRules[group].rules;
  if (!rules.includes(rule)) {
    const near = nearest(rule.replace(new RegExp(`${releaseCandidate}$`), ""), rules);
    return [
      ["rule"],
      {
        found: `${group} (${managedGroupRules[group].name}) has no rule ${rule}`,
        allowed: `its rules are ${rules.join(", ")}; AWS WAF ignores any other name, and one in another case`,
        fix: near === undefined ? "name one of them" : `did you mean ${near}?`,
      },
    ];
  }
  if (rule.startsWith("TGT_") && acl.botControl === "common") {
    const found = `${rule} runs only where botControl is targeted`;
    return [
      ["rule"],
      { found, allowed: "a rule that runs", fix: "remove the entry, or set botControl: targeted" },
    ];
  }
  const first = acl.countedRules.findIndex((other) => other.group === group && other.rule === rule);
  if (first === index) return undefined;
  const found = `${rule} of ${group} is in an entry above`;
  return [["rule"], { found, allowed: "each rule is counted once", fix: "remove one of the entries" }];
}

/** What to do where the web ACL has no such group. */
function missingGroup(acl: WebAcl, group: CountableGroup): string | undefined {
  if (group === "bot-control")
    return acl.botControl === "none" ? "set botControl, or remove the entry" : undefined;
  if (group === "account-takeover") {
    return acl.accountTakeover === undefined ? "add accountTakeover, or remove the entry" : undefined;
  }
  if (group === "account-creation") {
    return acl.accountCreation === undefined ? "add accountCreation, or remove the entry" : undefined;
  }
  if (group === "anti-ddos") {
    return acl.antiDdos === undefined ? "add antiDdos, or remove the entry" : undefined;
  }
  if (alwaysOn.includes(group) || acl.managedRuleGroups.some((one) => one === group)) return undefined;
  return `add ${group} to managedRuleGroups, or remove the entry`;
}
