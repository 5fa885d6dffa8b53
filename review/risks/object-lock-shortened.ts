import { deleted } from "../judges/deleted";
import type { Judge } from "../judges/judge";
import type { JsonObject } from "../plan/json-object";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

/** Days, a year counting as 365; undefined without a rule. */
function daysOf(values: JsonObject | undefined): number | undefined {
  const sum = (path: string) => valuesAt(values, `rule.default_retention.${path}`).map(Number)[0] ?? 0;
  const days = sum("days") + sum("years") * 365;
  return days > 0 ? days : undefined;
}

const lockShortened: Judge = (change) => {
  const { before, after } = change;
  const [from, to] = [daysOf(before), daysOf(after)];
  const gone = deleted("is destroyed: new objects are no longer locked")(change);
  if (gone !== undefined) return gone;
  if (from === undefined || after === undefined || (to ?? 0) >= from) return undefined;
  return {
    message: "locks new objects for a shorter time",
    before: `${from} days`,
    after: `${to ?? 0} days`,
  };
};

export const objectLockShortened = {
  id: "object-lock-shortened",
  severity: "critical",
  reason: "New evidence can be deleted sooner.",
  advice: "Keep the retention that your regulator and your incident response need.",
  source: 'Amazon S3 User Guide, "Using S3 Object Lock"',
  reads: {
    aws_s3_bucket_object_lock_configuration: ["rule.default_retention.days", "rule.default_retention.years"],
  },
  judge: lockShortened,
  cases: {
    dangerous: [
      {
        type: "aws_s3_bucket_object_lock_configuration",
        before: { rule: [{ default_retention: [{ days: 365, mode: "GOVERNANCE" }] }] },
        after: { rule: [{ default_retention: [{ days: 1, mode: "GOVERNANCE" }] }] },
      },
      {
        type: "aws_s3_bucket_object_lock_configuration",
        before: { rule: [{ default_retention: [{ years: 7, days: 0 }] }] },
        after: { rule: [{ default_retention: [{ days: 365, years: 0 }] }] },
      },
      {
        type: "aws_s3_bucket_object_lock_configuration",
        before: { rule: [{ default_retention: [{ days: 1 }] }] },
      },
    ],
    harmless: [
      {
        type: "aws_s3_bucket_object_lock_configuration",
        before: { rule: [{ default_retention: [{ days: 365, years: 0 }] }] },
        after: { rule: [{ default_retention: [{ days: null, years: 1 }] }] },
      },
    ],
  },
} as const satisfies Risk;
