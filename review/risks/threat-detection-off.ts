import { anyOf } from "../judges/any-of";
import { deleted } from "../judges/deleted";
import { turnedOff } from "../judges/turned-off";
import type { Risk } from "../risk";

export const threatDetectionOff = {
  id: "threat-detection-off",
  severity: "critical",
  reason: "GuardDuty sees nothing in the account and Region.",
  advice: "Keep the detector enabled.",
  source: 'Amazon GuardDuty User Guide, "Suspending or disabling GuardDuty"',
  reads: { aws_guardduty_detector: ["enable"] },
  judge: anyOf(
    turnedOff("enable", "is suspended: no threats are found in the Region", { absent: true, created: true }),
    deleted("is destroyed with its findings"),
  ),
  cases: {
    dangerous: [
      { type: "aws_guardduty_detector", before: { enable: true }, after: { enable: false } },
      { type: "aws_guardduty_detector", before: {} },
    ],
    harmless: [{ type: "aws_guardduty_detector", before: { enable: false }, after: { enable: true } }],
  },
} as const satisfies Risk;
