import { nearest } from "../../core/nearest";
import { type CountableGroup, managedGroupRules } from "../../facts/managed-group-rules";
import type { GroupSettings } from "./group-settings";
import { alwaysOnRuleGroups } from "./managed-rule-groups";
import { type StatementSets, statementContext } from "./statement-context";
import type { StatementProblem } from "./statement-problem";
import { statementProblems } from "./statement-problems";
import type { WebAclProps } from "./web-acl-props";

/** Groups that AWS publishes without versions. */
const unversioned: readonly CountableGroup[] = ["ip-reputation", "anonymous-ips"];

/** What AWS WAF would refuse of settings of managed rule groups, or take and ignore; paths begin at the settings. */
export function groupSettingsProblems(
  props: Pick<WebAclProps, "groupSettings" | "countedRules" | "scope">,
  running: readonly CountableGroup[],
  sets: StatementSets,
): StatementProblem[] {
  const all = Object.entries(props.groupSettings ?? {}) as [CountableGroup, GroupSettings][];
  return all.flatMap(([key, settings]) => {
    if (!running.includes(key)) {
      return [
        {
          path: [key],
          found: `the web ACL has no ${key}`,
          allowed: `settings of ${[...running].sort().join(", ")}`,
          fix: "switch the group on, or remove its settings",
        },
      ];
    }
    const counted = (props.countedRules ?? []).filter(({ group }) => group === key);
    return [
      ...versionProblems(key, settings, props.scope),
      ...(settings.scopeDown === undefined
        ? []
        : statementProblems(settings.scopeDown.statement, statementContext("block", sets), 2).map(
            (problem) => ({ ...problem, path: ["scopeDown", "statement", ...problem.path] }),
          )),
      ...overrideProblems(
        key,
        settings,
        counted.map(({ rule }) => rule),
      ),
    ].map((problem) => ({ ...problem, path: [key, ...problem.path] }));
  });
}

function versionProblems(
  key: CountableGroup,
  { version }: GroupSettings,
  scope: WebAclProps["scope"],
): StatementProblem[] {
  if (version === undefined) return [];
  const path = ["version"];
  if (unversioned.includes(key)) {
    return [
      {
        path,
        found: `a version of ${key}`,
        allowed: "no version: AWS changes the list all the time",
        fix: "remove it",
      },
    ];
  }
  if (scope === "CLOUDFRONT") {
    return [
      {
        path,
        found: `${version.name} in a web ACL of CloudFront`,
        allowed:
          "a version where an alarm tells of its end: AWS documents the metric with a Region, which CloudFront has not",
        fix: "remove it, so that AWS keeps the group current",
      },
    ];
  }
  if (/^Version_\d+\.\d+$/.test(version.name)) return [];
  return [
    {
      path: [...path, "name"],
      found: version.name,
      allowed: "a version as AWS names it, for example Version_1.19",
      fix: `see aws wafv2 list-available-managed-rule-group-versions --vendor-name AWS --name ${managedGroupRules[key].name} --scope REGIONAL`,
    },
  ];
}

function overrideProblems(
  key: CountableGroup,
  { overrides = [] }: GroupSettings,
  counted: readonly string[],
): StatementProblem[] {
  const rules: readonly string[] = managedGroupRules[key].rules;
  return overrides.flatMap(({ rule, action }, index): StatementProblem[] => {
    const path = ["overrides", index];
    if (!rules.includes(rule)) {
      const near = nearest(rule, rules);
      return [
        {
          path: [...path, "rule"],
          found: `${key} (${managedGroupRules[key].name}) has no rule ${rule}`,
          allowed: `its rules are ${rules.join(", ")}; AWS WAF ignores any other name, and one in another case`,
          fix: near === undefined ? "name one of them" : `did you mean ${near}?`,
        },
      ];
    }
    if (counted.includes(rule) || overrides.findIndex((other) => other.rule === rule) !== index) {
      return [
        {
          path: [...path, "rule"],
          found: `${rule} has an action already${counted.includes(rule) ? ", in countedRules" : ""}`,
          allowed: "one action for each rule",
          fix: "remove one of the entries",
        },
      ];
    }
    if (action === "allow" && alwaysOnRuleGroups.some((one) => one === key)) {
      return [
        {
          path: [...path, "action"],
          found: `allow for ${rule}, which lets a request in that no other rule has seen`,
          allowed: `block, captcha, challenge or count in ${key}`,
          fix: "count the rule, and allow what it labels by a rule of your own after the content",
        },
      ];
    }
    return [];
  });
}
