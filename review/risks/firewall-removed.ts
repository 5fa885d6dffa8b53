import { anyOf } from "../judges/any-of";
import { createdFirst } from "../judges/created-first";
import { deleted } from "../judges/deleted";
import { replaced } from "../judges/replaced";
import type { Risk } from "../risk";

export const firewallRemoved = {
  id: "firewall-removed",
  severity: "critical",
  reason: "Traffic is cut off or passes uninspected.",
  advice: "Keep it, or have its successor in place first.",
  source: 'AWS Network Firewall Developer Guide, "Firewalls"',
  reads: {
    aws_networkfirewall_firewall: [],
    aws_networkfirewall_firewall_policy: [],
    aws_networkfirewall_rule_group: [],
    aws_route53_resolver_firewall_rule_group_association: [],
    aws_route53_resolver_firewall_rule: [],
    aws_fms_policy: [],
  },
  judge: anyOf(
    deleted("is destroyed: traffic is no longer inspected by it"),
    replaced("is replaced: traffic is not inspected meanwhile", createdFirst),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_networkfirewall_firewall",
        before: { vpc_id: "a" },
        after: { vpc_id: "b" },
        action: "replace",
      },
      { type: "aws_networkfirewall_firewall", before: {} },
    ],
    harmless: [
      {
        type: "aws_networkfirewall_rule_group",
        before: { capacity: 1 },
        after: { capacity: 2 },
        action: "replace, created first",
      },
      { type: "aws_networkfirewall_firewall", after: {} },
    ],
  },
} as const satisfies Risk;
