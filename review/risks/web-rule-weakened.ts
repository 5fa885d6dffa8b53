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
  /** Seconds in which the limit counts. */
  readonly window: number;
  /** Rules inside a group that only ask for a token, where AWS publishes them otherwise. */
  readonly asked: readonly string[];
  /** What it looks for, as text, beside what is told of by itself. */
  readonly statement: string;
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
    const asking = overrides.filter(
      (one) =>
        valuesAt(one, "action_to_use.captcha").length > 0 ||
        valuesAt(one, "action_to_use.challenge").length > 0,
    );
    const excluded = ["managed_rule_group_statement", "rule_group_reference_statement"].flatMap((kind) =>
      valuesAt(rule, `statement.${kind}.excluded_rule.name`),
    );
    return {
      name: String(valuesAt(rule, "name")[0] ?? ""),
      action: action ?? "none",
      counted: [...weak.map((one) => String(valuesAt(one, "name")[0])), ...excluded.map(String)],
      limit: valuesAt(rule, "statement.rate_based_statement.limit").map(Number)[0],
      window: Number(valuesAt(rule, "statement.rate_based_statement.evaluation_window_sec")[0] ?? 300),
      asked: asking.map((one) => String(valuesAt(one, "name")[0])),
      statement: kinds.some((kind) => valuesAt(rule, `statement.${kind}`).length > 0)
        ? ""
        : text(valuesAt(rule, "statement")),
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
  const asked = next.asked.filter((one) => !rule.asked.includes(one) && !rule.counted.includes(one));
  if (asked.length > 0)
    return { message: `only asks for a token by ${asked.join(", ")} of rule ${name}`, severity: "medium" };
  if (next.scope !== rule.scope && next.scope !== "") {
    return rule.scope === ""
      ? { message: `looks at fewer requests by rule ${name}` }
      : {
          message: `looks at other requests by rule ${name}`,
          before: rule.scope,
          after: next.scope,
          severity: "medium",
        };
  }
  if (rule.group !== next.group)
    return { message: `asks another group of rules by ${name}`, before: rule.group, after: next.group };
  if (
    rule.limit !== undefined &&
    next.limit !== undefined &&
    next.limit / next.window > rule.limit / rule.window
  ) {
    const shown = ({ limit, window }: WebRule) => `limit: ${limit}${window === 300 ? "" : ` in ${window} s`}`;
    return {
      message: `lets more requests through by rule ${name}`,
      before: shown(rule),
      after: shown(next),
      severity: "medium",
    };
  }
  if (stops(rule) && rule.statement !== next.statement) {
    return {
      message: `stops other requests by rule ${name}`,
      before: rule.statement,
      after: next.statement,
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

/** Kilobytes of a body that are inspected, the least of all kinds of resources. */
function inspectsLess(before: JsonObject, after: JsonObject): Sighting | undefined {
  const smallest = (values: JsonObject) => {
    const kinds = valuesAt(values, "association_config.request_body").flatMap((body) =>
      Object.values(body as JsonObject).flatMap((kind) => valuesAt(kind, "default_size_inspection_limit")),
    );
    return Math.min(...(kinds.length === 0 ? ["KB_16"] : kinds).map((size) => Number(String(size).slice(3))));
  };
  const [had, has] = [smallest(before), smallest(after)];
  return has < had
    ? {
        message: "inspects less of bodies",
        before: `${had} KB`,
        after: `${has} KB`,
        severity: "medium",
      }
    : undefined;
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
    () => inspectsLess(before, after),
    changed("rule_json", "has other rules, in JSON"),
  )(change);
};

const group = { name: "g", priority: 1, override_action: [{ none: [{}] }] };
const own = { name: "a", priority: 2, action: [{ block: [{}] }] };
const scoped = (path: string) => ({
  managed_rule_group_statement: [
    { name: "g", scope_down_statement: [{ byte_match_statement: [{ search_string: path }] }] },
  ],
});
const rate = (evaluation_window_sec: number) => ({
  rate_based_statement: [{ limit: 100, evaluation_window_sec }],
});
const bodies = (default_size_inspection_limit: string) => ({
  request_body: [{ cloudfront: [{ default_size_inspection_limit }], api_gateway: [] }],
});

export const webRuleWeakened = {
  id: "web-rule-weakened",
  severity: "high",
  reason: "Requests that were stopped are let through, or counted only.",
  advice: "Keep the rule; exclude the one path that it disturbs.",
  source: 'AWS WAF Developer Guide, "Setting rule group actions to count", "Web ACL rule actions"',
  reads: { aws_wafv2_web_acl: ["rule", "rule_json", "association_config"], aws_wafv2_rule_group: ["rule"] },
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
      {
        type: "aws_wafv2_web_acl",
        before: { rule: [{ ...group, statement: [{ managed_rule_group_statement: [{ name: "g" }] }] }] },
        after: {
          rule: [
            {
              ...group,
              statement: [
                {
                  managed_rule_group_statement: [
                    { name: "g", rule_action_override: [{ name: "r", action_to_use: [{ captcha: [{}] }] }] },
                  ],
                },
              ],
            },
          ],
        },
        severity: "medium",
      },
      {
        type: "aws_wafv2_web_acl",
        before: { rule: [{ ...group, statement: [scoped("/a")] }] },
        after: { rule: [{ ...group, statement: [scoped("/b")] }] },
        severity: "medium",
      },
      {
        type: "aws_wafv2_web_acl",
        before: {
          rule: [{ ...own, statement: [{ geo_match_statement: [{ country_codes: ["KP", "IR"] }] }] }],
        },
        after: { rule: [{ ...own, statement: [{ geo_match_statement: [{ country_codes: ["KP"] }] }] }] },
        severity: "medium",
      },
      {
        type: "aws_wafv2_web_acl",
        before: { rule: [{ ...own, statement: [rate(300)] }] },
        after: { rule: [{ ...own, statement: [rate(60)] }] },
        severity: "medium",
      },
      {
        type: "aws_wafv2_web_acl",
        before: { rule: [], association_config: [bodies("KB_64")] },
        after: { rule: [], association_config: [] },
        severity: "medium",
      },
    ],
    harmless: [
      {
        type: "aws_wafv2_web_acl",
        before: {
          rule: [
            { ...group, statement: [scoped("/a")] },
            { ...own, statement: [rate(60)] },
          ],
        },
        after: {
          rule: [
            { ...group, statement: [{ managed_rule_group_statement: [{ name: "g" }] }] },
            { ...own, statement: [rate(300)] },
          ],
          association_config: [bodies("KB_32")],
        },
      },
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
