import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import type { Judge } from "../judges/judge";
import type { JsonObject } from "../plan/json-object";
import { valuesAt } from "../plan/values-at";
import type { Risk, Sighting } from "../risk";

/** How much a rule stops, from nothing to everything that matches. */
const strength = ["allow", "count", "challenge", "captcha", "none", "block"];

interface WebRule {
  readonly name: string;
  readonly action: string;
  readonly counted: readonly string[];
  readonly limit: number | undefined;
  readonly priority: number;
  /** What requests it looks at, as text; empty for all. */
  readonly scope: string;
  /** The group of rules that it asks. */
  readonly group: string;
  /** What it asks for and does, as text. */
  readonly said: string;
}

const kinds = ["managed_rule_group_statement", "rate_based_statement"];
const text = (values: readonly unknown[]) => (values.length === 0 ? "" : JSON.stringify(values));

function rulesOf(values: JsonObject | undefined): readonly WebRule[] {
  return valuesAt(values, "rule").map((rule) => {
    const action = strength.find(
      (name) =>
        valuesAt(rule, `action.${name}`).length > 0 || valuesAt(rule, `override_action.${name}`).length > 0,
    );
    const overrides = ["managed_rule_group_statement", "rule_group_reference_statement"].flatMap((kind) =>
      valuesAt(rule, `statement.${kind}.rule_action_override`),
    );
    const weak = overrides.filter(
      (one) =>
        valuesAt(one, "action_to_use.count").length > 0 || valuesAt(one, "action_to_use.allow").length > 0,
    );
    const excluded = ["managed_rule_group_statement", "rule_group_reference_statement"].flatMap((kind) =>
      valuesAt(rule, `statement.${kind}.excluded_rule.name`),
    );
    return {
      name: String(valuesAt(rule, "name")[0] ?? ""),
      action: action ?? "none",
      counted: [...weak.map((one) => String(valuesAt(one, "name")[0])), ...excluded.map(String)],
      limit: valuesAt(rule, "statement.rate_based_statement.limit").map(Number)[0],
      priority: Number(valuesAt(rule, "priority")[0] ?? 0),
      said: text([
        ...valuesAt(rule, "statement"),
        ...valuesAt(rule, "action"),
        ...valuesAt(rule, "override_action"),
      ]),
      scope: text(kinds.flatMap((kind) => valuesAt(rule, `statement.${kind}.scope_down_statement`))),
      group: text([
        ...valuesAt(rule, "statement.managed_rule_group_statement.name"),
        ...valuesAt(rule, "statement.rule_group_reference_statement.arn"),
      ]),
    };
  });
}

const stops = ({ action }: WebRule) => strength.indexOf(action) > strength.indexOf("count");

/** What becomes of one rule. */
function weaker(rule: WebRule, next: WebRule | undefined): Sighting | undefined {
  const { name } = rule;
  if (next === undefined)
    return stops(rule) ? { message: `loses its rule ${name}`, before: `${name}: ${rule.action}` } : undefined;
  if (strength.indexOf(next.action) < strength.indexOf(rule.action)) {
    return {
      message: `stops less by rule ${name}`,
      before: `${name}: ${rule.action}`,
      after: `${name}: ${next.action}`,
    };
  }
  const counted = next.counted.filter((one) => !rule.counted.includes(one));
  if (counted.length > 0) return { message: `only counts ${counted.join(", ")} of rule ${name}` };
  if (next.scope !== rule.scope && rule.scope === "")
    return { message: `looks at fewer requests by rule ${name}` };
  if (rule.group !== next.group)
    return { message: `asks another group of rules by ${name}`, before: rule.group, after: next.group };
  if (rule.limit !== undefined && next.limit !== undefined && next.limit > rule.limit) {
    return {
      message: `lets more requests through by rule ${name}`,
      before: `limit: ${rule.limit}`,
      after: `limit: ${next.limit}`,
      severity: "medium",
    };
  }
  return undefined;
}

/** A rule that allows ends the evaluation, so that no later rule sees the request. */
function letsThroughEarly(old: readonly WebRule[], now: readonly WebRule[]): Sighting | undefined {
  const ahead = (rules: readonly WebRule[], { name, priority }: WebRule) =>
    rules.filter((one) => stops(one) && one.name !== name && one.priority > priority).map((one) => one.name);
  const early = now
    .filter(({ action }) => action === "allow")
    .find((rule) => {
      const before = old.find(({ name, action }) => name === rule.name && action === "allow");
      const had = before === undefined ? [] : ahead(old, before);
      return ahead(now, rule).some((name) => !had.includes(name) && old.some((one) => one.name === name));
    });
  return early === undefined
    ? undefined
    : { message: `lets requests through by rule ${early.name} before other rules see them` };
}

const judge: Judge = (change) => {
  const { before, after } = change;
  if (before === undefined || after === undefined) return undefined;
  const [old, now] = [rulesOf(before), rulesOf(after)];
  // A rule that is renamed says the same as before.
  const next = (rule: WebRule) =>
    now.find(({ name }) => name === rule.name) ?? now.find(({ said }) => said === rule.said);
  const found = old.map((rule) => (): Sighting | undefined => weaker(rule, next(rule)));
  return anyOf(
    ...found,
    () => letsThroughEarly(old, now),
    changed("rule_json", "has other rules, in JSON"),
  )(change);
};

export const webRuleWeakened = {
  id: "web-rule-weakened",
  severity: "high",
  reason: "Requests that were stopped are let through, or counted only.",
  advice: "Keep the rule; exclude the one path that it disturbs.",
  source: 'AWS WAF Developer Guide, "Setting rule group actions to count", "Web ACL rule actions"',
  reads: { aws_wafv2_web_acl: ["rule", "rule_json"], aws_wafv2_rule_group: ["rule"] },
  judge,
  cases: {
    dangerous: [
      {
        type: "aws_wafv2_web_acl",
        before: { rule: [{ name: "a", priority: 1, action: [{ block: [{}] }] }] },
        after: { rule: [{ name: "a", priority: 1, action: [{ count: [{}] }] }] },
      },
      {
        type: "aws_wafv2_web_acl",
        before: { rule: [{ name: "a", priority: 1, override_action: [{ none: [{}] }] }] },
        after: { rule: [{ name: "a", priority: 1, override_action: [{ count: [{}] }] }] },
      },
      {
        type: "aws_wafv2_web_acl",
        before: { rule: [{ name: "a", priority: 1, action: [{ block: [{}] }] }] },
        after: { rule: [] },
      },
    ],
    harmless: [
      {
        type: "aws_wafv2_web_acl",
        before: {
          rule: [
            { name: "a", priority: 1, action: [{ count: [{}] }] },
            { name: "b", priority: 2, action: [{ block: [{}] }] },
          ],
        },
        after: {
          rule: [
            { name: "b", priority: 2, action: [{ block: [{}] }] },
            { name: "a", priority: 1, action: [{ block: [{}] }] },
          ],
        },
      },
    ],
  },
} as const satisfies Risk;
