import { deleted } from "../judges/deleted";
import type { Risk } from "../risk";

export const trailDeleted = {
  id: "trail-deleted",
  severity: "critical",
  reason: "A trail is the record of who did what; what happens without one is never known.",
  advice:
    "Keep the trail, or show that another records the same accounts and Regions before this is applied.",
  source: 'AWS CloudTrail User Guide, "Security best practices in AWS CloudTrail"',
  reads: { aws_cloudtrail: [], aws_cloudtrail_event_data_store: [] },
  judge: deleted("is destroyed: its events are no longer recorded"),
  cases: {
    dangerous: [
      { type: "aws_cloudtrail", before: {} },
      { type: "aws_cloudtrail_event_data_store", before: {} },
    ],
    harmless: [{ type: "aws_cloudtrail", after: { name: "t" } }],
  },
} as const satisfies Risk;
