import { type Change, type ChangeableStack, changing, drop, set, without } from "./change";
import { connected } from "./connected";
import type { Demand, ScannedResource } from "./demand";
import { valuesAt } from "./values-at";

const knownBadInputs = "AWSManagedRulesKnownBadInputsRuleSet";
const groupName = "statement.managed_rule_group_statement.name";

function rulesOf({ body }: ScannedResource): Record<string, unknown>[] {
  return [body.rule ?? []].flat() as Record<string, unknown>[];
}

/** Holds the two groups of AWS's own that stand against Log4Shell. */
function hasGroupsAgainstLog4Shell(acl: ScannedResource): boolean {
  const names = valuesAt(acl.body, `rule.${groupName}`);
  return names.includes(knownBadInputs) && names.includes("AWSManagedRulesAnonymousIpList");
}

/** The first rule with the group applies it as it is: neither counted as a whole nor without its rule on Log4j. */
function blocksLog4Shell(acl: ScannedResource): boolean {
  const rule = rulesOf(acl).find((one) => valuesAt(one, groupName).includes(knownBadInputs));
  if (rule === undefined) return false;
  const group = "statement.managed_rule_group_statement";
  const weakened = [
    ...valuesAt(rule, `${group}.excluded_rule.name`),
    ...valuesAt(rule, `${group}.rule_action_override.name`),
  ];
  return (
    valuesAt(rule, "override_action.none").length > 0 &&
    !weakened.some((name) => String(name).startsWith("Log4JRCE"))
  );
}

/** Leaves a managed group out of the ACL. */
function withoutGroup(group: string): Change {
  return (stack, address) =>
    set(
      "rule",
      bodyRules(stack, address).filter((rule) => !valuesAt(rule, groupName).includes(group)),
    )(stack, address);
}

/** Changes the rule that applies the known bad inputs. */
function onKnownBadInputs(change: (rule: Record<string, unknown>) => Record<string, unknown>): Change {
  return (stack, address) =>
    set(
      "rule",
      bodyRules(stack, address).map((rule) =>
        valuesAt(rule, groupName).includes(knownBadInputs) ? change(rule) : rule,
      ),
    )(stack, address);
}

function bodyRules(stack: ChangeableStack, address: string): Record<string, unknown>[] {
  const body = stack.resource.aws_wafv2_web_acl?.[address.split(".")[1] ?? ""];
  return (body?.rule ?? []) as Record<string, unknown>[];
}

/** The group's statement with a rule of it left out or overridden. */
function softened(key: string, name: string) {
  return (rule: Record<string, unknown>) => ({
    ...rule,
    statement: {
      managed_rule_group_statement: { name: knownBadInputs, vendor_name: "AWS", [key]: [{ name }] },
    },
  });
}

/** What checkov demands of web ACLs. The four on Log4j ask the same of an ACL, each for another front. */
export const webDemands: readonly Demand[] = [
  {
    check: "CKV2_AWS_31",
    types: ["aws_wafv2_web_acl"],
    subject: "logs",
    kind: "met",
    holds: (acl) => connected(acl, "aws_wafv2_web_acl_logging_configuration").length > 0,
    breaches: [
      without("aws_wafv2_web_acl_logging_configuration"),
      changing("aws_wafv2_web_acl_logging_configuration", set("resource_arn", "arn:aws:wafv2:::a")),
    ],
  },
  ...["CKV2_AWS_47", "CKV2_AWS_76", "CKV2_AWS_77", "CKV2_AWS_78"].map(
    (check): Demand => ({
      check,
      types: ["aws_wafv2_web_acl"],
      subject: "known bad inputs and anonymous addresses filtered",
      kind: "met",
      holds: hasGroupsAgainstLog4Shell,
      breaches: [
        drop("rule"),
        ...[knownBadInputs, "AWSManagedRulesAnonymousIpList"].map((group) => withoutGroup(group)),
      ],
    }),
  ),
  {
    check: "CKV_AWS_175",
    types: ["aws_wafv2_web_acl"],
    subject: "rules",
    kind: "met",
    holds: (acl) => rulesOf(acl).some((rule) => Object.keys(rule).length > 0),
    breaches: [drop("rule"), set("rule", [{}])],
  },
  {
    check: "CKV_AWS_192",
    types: ["aws_wafv2_web_acl"],
    subject: "Log4Shell blocked, not counted",
    kind: "met",
    holds: blocksLog4Shell,
    breaches: [
      withoutGroup(knownBadInputs),
      onKnownBadInputs((rule) => ({ ...rule, override_action: { count: {} } })),
      onKnownBadInputs(softened("excluded_rule", "Log4JRCE")),
      onKnownBadInputs(softened("rule_action_override", "Log4JRCE_BODY")),
    ],
  },
  {
    check: "CKV_AWS_342",
    types: ["aws_wafv2_web_acl"],
    subject: "an action in every rule",
    kind: "met",
    holds: (acl) =>
      rulesOf(acl).every(
        (rule) =>
          [rule.action, rule.override_action].some(
            (action) => action !== undefined && Object.keys(action as object).length > 0,
          ) || valuesAt(rule, "statement.managed_rule_group_statement").length > 0,
      ),
    breaches: [
      set("rule", [{ name: "a", statement: { geo_match_statement: { country_codes: ["AQ"] } } }]),
      set("rule", [{ name: "a", action: {}, statement: { geo_match_statement: { country_codes: ["AQ"] } } }]),
    ],
  },
];
