import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

export const findingsSuppressed = {
  id: "findings-suppressed",
  severity: "high",
  reason: "A suppression rule hides findings; broad criteria hide more than was meant.",
  advice: "Keep the criteria to one known false alarm, with a reason in its description.",
  source: 'Amazon GuardDuty User Guide, "Suppression rules"',
  reads: { aws_guardduty_filter: ["action", "finding_criteria"] },
  judge: turnsBad({
    path: "action",
    absent: "NOOP",
    bad: (action) => action === "ARCHIVE",
    created: true,
    message: "archives findings before anybody sees them",
  }),
  cases: {
    dangerous: [
      { type: "aws_guardduty_filter", before: { action: "NOOP" }, after: { action: "ARCHIVE" } },
      { type: "aws_guardduty_filter", after: { action: "ARCHIVE" } },
    ],
    harmless: [
      { type: "aws_guardduty_filter", before: { action: "ARCHIVE" }, after: { action: "NOOP" } },
      { type: "aws_guardduty_filter", after: { action: "NOOP" } },
    ],
  },
} as const satisfies Risk;
