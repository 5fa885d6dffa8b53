import type { Judge } from "../judges/judge";
import type { JsonObject } from "../plan/json-object";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

interface Expiry {
  readonly id: string;
  readonly prefix: string;
  readonly days: number;
  readonly noncurrent: number;
  /** Tags and sizes that narrow it, as text. */
  readonly narrowed: string;
}

function expiries(values: JsonObject | undefined): readonly Expiry[] {
  return valuesAt(values, "rule").flatMap((rule): Expiry[] => {
    if (valuesAt(rule, "status")[0] !== "Enabled") return [];
    const number = (path: string) => Number(valuesAt(rule, path)[0] ?? 0) || Infinity;
    const prefix = [
      ...valuesAt(rule, "filter.prefix"),
      ...valuesAt(rule, "filter.and.prefix"),
      ...valuesAt(rule, "prefix"),
    ].map(String);
    const narrowed = [
      "filter.tag",
      "filter.and.tags",
      "filter.object_size_greater_than",
      "filter.object_size_less_than",
    ]
      .flatMap((path) => valuesAt(rule, path))
      .filter((value) => value !== 0 && value !== "");
    const dated = valuesAt(rule, "expiration.date").some((date) => date !== "") ? 0 : Infinity;
    return [
      {
        id: String(valuesAt(rule, "id")[0] ?? ""),
        prefix: prefix.find((one) => one !== "") ?? "",
        days: Math.min(number("expiration.days"), dated),
        noncurrent: number("noncurrent_version_expiration.noncurrent_days"),
        narrowed: narrowed.length === 0 ? "" : JSON.stringify(narrowed),
      },
    ];
  });
}

/** Whether an older rule deleted all that a new one deletes, as soon. */
function covers(old: Expiry, now: Expiry): boolean {
  return (
    now.prefix.startsWith(old.prefix) &&
    (old.narrowed === "" || old.narrowed === now.narrowed) &&
    old.days <= now.days &&
    old.noncurrent <= now.noncurrent
  );
}

const days = (count: number) => (count === Infinity ? "never" : `${count} days`);
const text = ({ prefix, days: current, noncurrent }: Expiry) =>
  `${prefix === "" ? "whole bucket" : prefix}: objects after ${days(current)}, noncurrent versions after ${days(noncurrent)}`;

const judge: Judge = ({ action, address, before, after, index }) => {
  if (after === undefined || (action === "create" && !index.isForExisting(address, "bucket")))
    return undefined;
  const old = expiries(before);
  const sooner = expiries(after).filter(
    (now) => (now.days < Infinity || now.noncurrent < Infinity) && !old.some((one) => covers(one, now)),
  );
  const [first] = sooner;
  if (first === undefined) return undefined;
  return {
    message: "deletes objects sooner, or more of them",
    before: old.map(text).join("; ") || "nothing is deleted",
    after: sooner.map(text).join("; "),
  };
};

export const lifecycleDeletesSooner = {
  id: "lifecycle-deletes-sooner",
  severity: "high",
  reason: "Objects are deleted sooner, or objects that no rule reached before.",
  advice: "Keep prefixes and days; read the rule as S3 reads it: an empty filter is the whole bucket.",
  source: 'Amazon S3 User Guide, "Managing the lifecycle of objects"',
  reads: { aws_s3_bucket_lifecycle_configuration: ["rule"] },
  judge,
  cases: {
    dangerous: [
      {
        type: "aws_s3_bucket_lifecycle_configuration",
        before: { rule: [{ id: "a", status: "Enabled", expiration: [{ days: 2557 }] }] },
        after: { rule: [{ id: "a", status: "Enabled", expiration: [{ days: 30 }] }] },
      },
      {
        type: "aws_s3_bucket_lifecycle_configuration",
        before: {
          rule: [{ id: "a", status: "Enabled", expiration: [{ days: 30 }], filter: [{ prefix: "logs/" }] }],
        },
        after: {
          rule: [{ id: "a", status: "Enabled", expiration: [{ days: 30 }], filter: [{ prefix: "" }] }],
        },
      },
      {
        type: "aws_s3_bucket_lifecycle_configuration",
        before: { rule: [] },
        after: {
          rule: [{ id: "a", status: "Enabled", noncurrent_version_expiration: [{ noncurrent_days: 1 }] }],
        },
      },
    ],
    harmless: [
      {
        type: "aws_s3_bucket_lifecycle_configuration",
        before: { rule: [{ id: "a", status: "Enabled", expiration: [{ days: 30 }] }] },
        after: { rule: [{ id: "a", status: "Enabled", expiration: [{ days: 2557 }] }] },
      },
      {
        type: "aws_s3_bucket_lifecycle_configuration",
        before: { rule: [{ id: "a", status: "Enabled", expiration: [{ days: 30 }] }] },
        after: { rule: [{ id: "a", status: "Disabled", expiration: [{ days: 30 }] }] },
      },
      {
        type: "aws_s3_bucket_lifecycle_configuration",
        before: { rule: [{ id: "a", status: "Enabled", expiration: [{ days: 30 }] }] },
      },
    ],
  },
} as const satisfies Risk;
