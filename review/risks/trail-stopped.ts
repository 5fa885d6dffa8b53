import { turnedOff } from "../judges/turned-off";
import type { Risk } from "../risk";

export const trailStopped = {
  id: "trail-stopped",
  severity: "critical",
  reason: "A trail that is stopped looks like one that works, and records nothing.",
  advice: "Set enable_logging to true.",
  source: 'AWS CloudTrail User Guide, "Turning on and turning off logging for a trail"',
  reads: { aws_cloudtrail: ["enable_logging"] },
  judge: turnedOff("enable_logging", "stops recording, while it is still there", {
    absent: true,
    created: true,
  }),
  cases: {
    dangerous: [
      { type: "aws_cloudtrail", before: { enable_logging: true }, after: { enable_logging: false } },
    ],
    harmless: [
      { type: "aws_cloudtrail", before: { enable_logging: false }, after: { enable_logging: true } },
    ],
  },
} as const satisfies Risk;
