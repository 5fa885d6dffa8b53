import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import type { Judge } from "../judges/judge";
import { shrunk } from "../judges/shrunk";
import { turnedOff } from "../judges/turned-off";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

/** What rules say in their own languages is for a person to read. */
const rulesChanged: Judge = (change) => {
  const seen = anyOf(
    changed("rule_group", "has other rules"),
    changed("rules", "has other rules"),
    shrunk("domains", "lists fewer domains"),
  )(change);
  return seen === undefined ? undefined : { ...seen, severity: "medium" };
};

export const firewallWeakened = {
  id: "firewall-weakened",
  severity: "high",
  reason: "What was dropped is let through.",
  advice: "Keep the action.",
  source: 'AWS Network Firewall Developer Guide, "Firewall policy default actions"',
  reads: {
    aws_route53_resolver_dnssec_config: [],
    aws_route53_resolver_firewall_domain_list: ["domains"],
    aws_networkfirewall_rule_group: ["rule_group", "rules"],
    aws_networkfirewall_firewall: ["firewall_policy_arn"],
    aws_networkfirewall_firewall_policy: [
      "firewall_policy.stateless_default_actions",
      "firewall_policy.stateless_fragment_default_actions",
      "firewall_policy.stateful_default_actions",
      "firewall_policy.stateful_rule_group_reference.resource_arn",
      "firewall_policy.stateless_rule_group_reference.resource_arn",
    ],
    aws_route53_resolver_firewall_rule: ["action"],
    aws_route53_resolver_firewall_config: ["firewall_fail_open"],
    aws_route53_resolver_firewall_rule_group_association: ["mutation_protection"],
    aws_fms_policy: ["remediation_enabled"],
  },
  judge: anyOf(
    shrunk("firewall_policy.stateful_rule_group_reference.resource_arn", "asks fewer groups of rules"),
    shrunk("firewall_policy.stateless_rule_group_reference.resource_arn", "asks fewer groups of rules"),
    turnsBad({
      path: "firewall_policy.stateless_fragment_default_actions",
      absent: "aws:forward_to_sfe",
      bad: (action) => action === "aws:pass",
      created: true,
      message: "passes fragments uninspected",
    }),
    changed("firewall_policy_arn", "follows another policy"),
    rulesChanged,
    turnsBad({
      path: "firewall_policy.stateless_default_actions",
      absent: "aws:forward_to_sfe",
      bad: (action) => action === "aws:pass",
      created: true,
      message: "passes packets uninspected",
    }),
    shrunk("firewall_policy.stateful_default_actions", "no longer drops what no rule names"),
    turnsBad({
      path: "action",
      absent: "BLOCK",
      bad: (action) => action !== "BLOCK",
      message: "no longer blocks",
    }),
    turnsBad({
      path: "firewall_fail_open",
      absent: "DISABLED",
      bad: (value) => value === "ENABLED",
      message: "answers queries when the firewall does not",
    }),
    turnsBad({
      path: "mutation_protection",
      absent: "DISABLED",
      bad: (value) => value === "DISABLED",
      message: "can be removed from its VPC at once",
    }),
    turnedOff("remediation_enabled", "reports only, and remediates nothing"),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_networkfirewall_firewall",
        before: { firewall_policy_arn: "a" },
        after: { firewall_policy_arn: "b" },
      },
      {
        type: "aws_networkfirewall_firewall_policy",
        before: { firewall_policy: [{ stateful_rule_group_reference: [{ resource_arn: "a" }] }] },
        after: { firewall_policy: [{ stateful_rule_group_reference: [] }] },
      },
      {
        type: "aws_networkfirewall_firewall_policy",
        before: { firewall_policy: [{ stateless_fragment_default_actions: ["aws:drop"] }] },
        after: { firewall_policy: [{ stateless_fragment_default_actions: ["aws:pass"] }] },
      },
      {
        type: "aws_networkfirewall_rule_group",
        before: { rule_group: [{ a: 1 }] },
        after: { rule_group: [{ a: 2 }] },
        severity: "medium",
      },
      {
        type: "aws_fms_policy",
        before: { remediation_enabled: true },
        after: { remediation_enabled: false },
      },
      {
        type: "aws_route53_resolver_firewall_config",
        before: { firewall_fail_open: "DISABLED" },
        after: { firewall_fail_open: "ENABLED" },
      },
      {
        type: "aws_networkfirewall_firewall_policy",
        before: { firewall_policy: [{ stateful_default_actions: ["a", "b"] }] },
        after: { firewall_policy: [{ stateful_default_actions: ["b"] }] },
      },
      {
        type: "aws_networkfirewall_firewall_policy",
        before: { firewall_policy: [{ stateless_default_actions: ["aws:forward_to_sfe"] }] },
        after: { firewall_policy: [{ stateless_default_actions: ["aws:pass"] }] },
      },
      { type: "aws_route53_resolver_firewall_rule", before: { action: "BLOCK" }, after: { action: "ALERT" } },
      {
        type: "aws_route53_resolver_firewall_rule_group_association",
        before: { mutation_protection: "ENABLED" },
        after: { mutation_protection: "DISABLED" },
      },
      {
        type: "aws_route53_resolver_firewall_domain_list",
        before: { domains: ["a.example.", "b.example."] },
        after: { domains: ["a.example."] },
        severity: "medium",
      },
    ],
    harmless: [
      {
        type: "aws_route53_resolver_firewall_domain_list",
        before: { domains: ["a.example."] },
        after: { domains: ["a.example.", "b.example."] },
      },
      { type: "aws_route53_resolver_firewall_rule", before: { action: "ALERT" }, after: { action: "BLOCK" } },
    ],
  },
} as const satisfies Risk;
