import { anyOf } from "../judges/any-of";
import { turnedOff } from "../judges/turned-off";
import { turnedOn } from "../judges/turned-on";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

export const loadBalancerLenient = {
  id: "load-balancer-lenient",
  severity: "medium",
  reason: "Ambiguous requests are how one user's request becomes part of another's.",
  advice: "Keep invalid headers dropped and the mode defensive or strictest.",
  source: "AWS FSBP ELB.4, ELB.12",
  reads: {
    aws_lb: ["drop_invalid_header_fields", "desync_mitigation_mode", "enable_waf_fail_open"],
    aws_alb: ["drop_invalid_header_fields"],
  },
  judge: anyOf(
    turnedOff("drop_invalid_header_fields", "passes invalid headers on"),
    turnedOn("enable_waf_fail_open", "lets requests through when the web ACL does not answer"),
    turnsBad({
      path: "desync_mitigation_mode",
      absent: "defensive",
      bad: (mode) => mode === "monitor",
      message: "lets ambiguous requests through",
    }),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_lb",
        before: { desync_mitigation_mode: "strictest" },
        after: { desync_mitigation_mode: "monitor" },
      },
      { type: "aws_lb", before: { enable_waf_fail_open: false }, after: { enable_waf_fail_open: true } },
      {
        type: "aws_lb",
        before: { drop_invalid_header_fields: true },
        after: { drop_invalid_header_fields: false },
      },
    ],
    harmless: [
      {
        type: "aws_lb",
        before: { desync_mitigation_mode: "monitor" },
        after: { desync_mitigation_mode: "strictest" },
      },
    ],
  },
} as const satisfies Risk;
