import { anyOf } from "../judges/any-of";
import { shrunk } from "../judges/shrunk";
import { turnedOff } from "../judges/turned-off";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

export const firewallWeakened = {
  id: "firewall-weakened",
  severity: "high",
  reason: "What was dropped is let through.",
  advice: "Keep the action.",
  source: 'AWS Network Firewall Developer Guide, "Firewall policy default actions"',
  reads: {
    aws_networkfirewall_firewall_policy: [
      "firewall_policy.stateless_default_actions",
      "firewall_policy.stateless_fragment_default_actions",
      "firewall_policy.stateful_default_actions",
    ],
    aws_route53_resolver_firewall_rule: ["action"],
    aws_route53_resolver_firewall_config: ["firewall_fail_open"],
    aws_fms_policy: ["remediation_enabled"],
  },
  judge: anyOf(
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
    turnedOff("remediation_enabled", "reports only, and remediates nothing"),
  ),
  cases: {
    dangerous: [
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
    ],
    harmless: [
      { type: "aws_route53_resolver_firewall_rule", before: { action: "ALERT" }, after: { action: "BLOCK" } },
    ],
  },
} as const satisfies Risk;
