import type { Judge } from "../judges/judge";
import type { JsonObject } from "../plan/json-object";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

/** How much a rule stops, from nothing to everything that matches. */
const strength = ["allow", "count", "challenge", "captcha", "none", "block"];

interface WebRule {
  readonly name: string;
  readonly action: string;
  readonly counted: readonly string[];
  readonly limit: number | undefined;
  readonly priority: number;
}

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
    };
  });
}

const stops = ({ action }: WebRule) => strength.indexOf(action) > strength.indexOf("count");

const judge: Judge = ({ before, after }) => {
  if (before === undefined || after === undefined) return undefined;
  const [old, now] = [rulesOf(before), rulesOf(after)];
  for (const rule of old) {
    const next = now.find(({ name }) => name === rule.name);
    if (next === undefined) {
      if (stops(rule))
        return { message: `loses its rule ${rule.name}`, before: `${rule.name}: ${rule.action}` };
      continue;
    }
    if (strength.indexOf(next.action) < strength.indexOf(rule.action)) {
      return {
        message: `stops less by rule ${rule.name}`,
        before: `${rule.name}: ${rule.action}`,
        after: `${rule.name}: ${next.action}`,
      };
    }
    const counted = next.counted.filter((name) => !rule.counted.includes(name));
    if (counted.length > 0) return { message: `only counts ${counted.join(", ")} of rule ${rule.name}` };
    if (rule.limit !== undefined && next.limit !== undefined && next.limit > rule.limit) {
      return {
        message: `lets more requests through by rule ${rule.name}`,
        before: `limit: ${rule.limit}`,
        after: `limit: ${next.limit}`,
        severity: "medium",
      };
    }
  }
  const first = Math.min(...old.filter(stops).map(({ priority }) => priority));
  const early = now.find(
    (rule) =>
      rule.action === "allow" &&
      rule.priority < first &&
      !old.some(({ name, action }) => name === rule.name && action === "allow"),
  );
  return early === undefined
    ? undefined
    : { message: `lets requests through by rule ${early.name} before any other rule sees them` };
};

export const webRuleWeakened = {
  id: "web-rule-weakened",
  severity: "high",
  reason: "Requests that were stopped are let through, or counted only.",
  advice: "Keep the rule; exclude the one path that it disturbs.",
  source: 'AWS WAF Developer Guide, "Setting rule group actions to count", "Web ACL rule actions"',
  reads: { aws_wafv2_web_acl: ["rule"], aws_wafv2_rule_group: ["rule"] },
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
