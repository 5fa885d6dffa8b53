import type { Judge } from "../judges/judge";
import type { JsonObject } from "../plan/json-object";
import type { Risk } from "../risk";

const frequencies = ["FIFTEEN_MINUTES", "ONE_HOUR", "SIX_HOURS"];

const publishedLater: Judge = (change) => {
  const of = (values: JsonObject | undefined) =>
    frequencies.indexOf(String(values?.["finding_publishing_frequency"]));
  const [from, to] = [of(change.before), of(change.after)];
  if (from < 0 || to <= from) return undefined;
  return {
    message: "publishes news of findings less often",
    before: frequencies[from] ?? "",
    after: frequencies[to] ?? "",
  };
};

export const findingsLater = {
  id: "findings-later",
  severity: "medium",
  reason: "News of findings that repeat arrives later.",
  advice: "Keep FIFTEEN_MINUTES.",
  source: "Amazon GuardDuty API Reference, UpdateDetector: findingPublishingFrequency",
  reads: { aws_guardduty_detector: ["finding_publishing_frequency"] },
  judge: publishedLater,
  cases: {
    dangerous: [
      {
        type: "aws_guardduty_detector",
        before: { finding_publishing_frequency: "FIFTEEN_MINUTES" },
        after: { finding_publishing_frequency: "SIX_HOURS" },
      },
    ],
    harmless: [
      {
        type: "aws_guardduty_detector",
        before: { finding_publishing_frequency: "SIX_HOURS" },
        after: { finding_publishing_frequency: "ONE_HOUR" },
      },
    ],
  },
} as const satisfies Risk;
