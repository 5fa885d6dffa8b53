import { turnedOn } from "../judges/turned-on";
import type { Risk } from "../risk";

export const addressesTrusted = {
  id: "addresses-trusted",
  severity: "medium",
  reason: "Findings about these addresses are never made.",
  advice: "Trust only addresses that you hold.",
  source:
    'Amazon GuardDuty User Guide, "Customizing threat detection with entity lists and IP address lists"',
  reads: { aws_guardduty_ipset: ["activate"] },
  judge: turnedOn("activate", "trusts a list of addresses: GuardDuty finds nothing about them", {
    created: true,
  }),
  cases: {
    dangerous: [{ type: "aws_guardduty_ipset", after: { activate: true } }],
    harmless: [
      { type: "aws_guardduty_ipset", after: { activate: false } },
      { type: "aws_guardduty_ipset", before: {} },
    ],
  },
} as const satisfies Risk;
