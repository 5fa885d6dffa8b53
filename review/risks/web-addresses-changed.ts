import { anyOf } from "../judges/any-of";
import { grown } from "../judges/grown";
import { shrunk } from "../judges/shrunk";
import type { Risk } from "../risk";

export const webAddressesChanged = {
  id: "web-addresses-changed",
  severity: "medium",
  reason: "Of a set that blocks, fewer addresses let more through; of one that allows, more addresses do.",
  advice: "See which rules read the set.",
  source: 'AWS WAF Developer Guide, "IP set match rule statement"',
  reads: { aws_wafv2_ip_set: ["addresses"], aws_wafv2_regex_pattern_set: ["regular_expression"] },
  judge: anyOf(
    shrunk("addresses", "has fewer addresses"),
    grown("addresses", "has more addresses"),
    shrunk("regular_expression", "has fewer patterns"),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_wafv2_regex_pattern_set",
        before: { regular_expression: ["a", "b"] },
        after: { regular_expression: ["b"] },
      },
      { type: "aws_wafv2_ip_set", before: { addresses: ["a"] }, after: { addresses: ["a", "b"] } },
      { type: "aws_wafv2_ip_set", before: { addresses: ["192.0.2.0/24"] }, after: { addresses: [] } },
    ],
    harmless: [
      {
        type: "aws_wafv2_ip_set",
        before: { addresses: ["192.0.2.0/24", "198.51.100.0/24"] },
        after: { addresses: ["198.51.100.0/24", "192.0.2.0/24"] },
      },
    ],
  },
} as const satisfies Risk;
