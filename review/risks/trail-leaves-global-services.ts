import { turnedOff } from "../judges/turned-off";
import type { Risk } from "../risk";

export const trailLeavesGlobalServices = {
  id: "trail-leaves-global-services",
  severity: "high",
  reason: "Changes of roles and policies are events of global services.",
  advice: "Keep include_global_service_events true.",
  source: 'AWS CloudTrail User Guide, "About global service events"',
  reads: { aws_cloudtrail: ["include_global_service_events"] },
  judge: turnedOff("include_global_service_events", "no longer records IAM, STS and other global services", {
    absent: true,
  }),
  cases: {
    dangerous: [
      {
        type: "aws_cloudtrail",
        before: { include_global_service_events: true },
        after: { include_global_service_events: false },
      },
    ],
    harmless: [
      {
        type: "aws_cloudtrail",
        before: { include_global_service_events: false },
        after: { include_global_service_events: true },
      },
    ],
  },
} as const satisfies Risk;
