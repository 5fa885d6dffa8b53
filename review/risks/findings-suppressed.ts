import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import type { Judge } from "../judges/judge";
import { turnsBad } from "../judges/turns-bad";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

/** A filter that hides findings hides others. */
const criteriaChanged: Judge = (change) =>
  valuesAt(change.after, "action").includes("ARCHIVE")
    ? changed("finding_criteria", "archives other findings than before")(change)
    : undefined;

export const findingsSuppressed = {
  id: "findings-suppressed",
  severity: "high",
  reason: "A suppression rule hides findings; broad criteria hide more than was meant.",
  advice: "Keep the criteria to one known false alarm, with a reason in its description.",
  source: 'Amazon GuardDuty User Guide, "Suppression rules"',
  reads: {
    aws_inspector2_filter: ["action"],
    aws_macie2_findings_filter: ["action"],
    aws_guardduty_filter: ["action", "finding_criteria"],
  },
  judge: anyOf(
    criteriaChanged,
    turnsBad({
      path: "action",
      absent: "NOOP",
      bad: (action) => action === "ARCHIVE" || action === "SUPPRESS",
      created: true,
      message: "archives findings before anybody sees them",
    }),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_guardduty_filter",
        before: { action: "ARCHIVE", finding_criteria: [{ criterion: [{ field: "a" }] }] },
        after: { action: "ARCHIVE", finding_criteria: [{ criterion: [{ field: "b" }] }] },
      },
      { type: "aws_inspector2_filter", after: { action: "SUPPRESS" } },
      { type: "aws_macie2_findings_filter", after: { action: "ARCHIVE" } },
      { type: "aws_guardduty_filter", before: { action: "NOOP" }, after: { action: "ARCHIVE" } },
      { type: "aws_guardduty_filter", after: { action: "ARCHIVE" } },
    ],
    harmless: [
      {
        type: "aws_guardduty_filter",
        before: { action: "NOOP", finding_criteria: [{ criterion: [{ field: "a" }] }] },
        after: { action: "NOOP", finding_criteria: [{ criterion: [{ field: "b" }] }] },
      },
      { type: "aws_guardduty_filter", before: { action: "ARCHIVE" }, after: { action: "NOOP" } },
      { type: "aws_guardduty_filter", after: { action: "NOOP" } },
    ],
  },
} as const satisfies Risk;
