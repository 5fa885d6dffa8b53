import type { Judge } from "../judges/judge";
import type { JsonObject } from "../plan/json-object";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

/** What one field of an event must be, or must not be. */
interface Field {
  readonly name: string;
  readonly operator: string;
  readonly values: readonly string[];
}

/** Events that a trail records: all those that every field lets through. */
type Selector = readonly Field[];

const operators = ["equals", "not_equals", "starts_with", "not_starts_with", "ends_with", "not_ends_with"];

/** A trail without selectors records all management events. */
const standard: Selector = [{ name: "eventCategory", operator: "equals", values: ["Management"] }];

function selectors(values: JsonObject | undefined): readonly Selector[] {
  const advanced = valuesAt(values, "advanced_event_selector").map((one) =>
    valuesAt(one, "field_selector").flatMap((field) =>
      operators.flatMap((operator): Selector => {
        const texts = valuesAt(field, operator).map(String);
        return texts.length === 0
          ? []
          : [{ name: String(valuesAt(field, "field")[0]), operator, values: texts }];
      }),
    ),
  );
  const basic = valuesAt(values, "event_selector").flatMap(translated);
  const isChosen = ["advanced_event_selector", "event_selector"].some(
    (path) => valuesAt(values, path).length > 0,
  );
  return isChosen ? [...advanced, ...basic] : [standard];
}

/** A selector of the older kind in the words of the newer one. */
function translated(one: unknown): readonly Selector[] {
  const kind = String(valuesAt(one, "read_write_type")[0] ?? "All");
  const equals = (name: string, ...values: readonly string[]): Field => ({
    name,
    operator: "equals",
    values,
  });
  const reads = kind === "All" ? [] : [equals("readOnly", String(kind === "ReadOnly"))];
  const without = valuesAt(one, "exclude_management_event_sources").map(String);
  const excluded =
    without.length === 0 ? [] : [{ name: "eventSource", operator: "not_equals", values: without }];
  const management =
    valuesAt(one, "include_management_events")[0] === false ? [] : [[...standard, ...reads, ...excluded]];
  const data = valuesAt(one, "data_resource").map((resource) => {
    const arns = valuesAt(resource, "values").map(String);
    // The ARN of a service as a whole is every resource of it.
    const everything = arns.some((arn) => /^arn:[^:]+:[a-z0-9-]+$/.test(arn));
    return [
      equals("eventCategory", "Data"),
      equals("resources.type", String(valuesAt(resource, "type")[0])),
      ...(everything ? [] : [{ name: "resources.ARN", operator: "starts_with", values: arns }]),
      ...reads,
    ];
  });
  return [...management, ...data];
}

/** Whether all that a selector lets through is let through by another one. */
function covers(wide: Selector, narrow: Selector): boolean {
  return wide.every(({ name, operator, values }) =>
    narrow.some((field) => {
      if (field.name !== name || field.operator !== operator) return false;
      const [within, around] = operator.startsWith("not_") ? [values, field.values] : [field.values, values];
      return within.every((value) => around.includes(value));
    }),
  );
}

function text(selector: Selector): string {
  return selector
    .map(({ name, operator, values }) => `${name} ${operator.replaceAll("_", " ")} ${values.join(", ")}`)
    .join("; ");
}

const judge: Judge = ({ before, after }) => {
  if (before === undefined || after === undefined) return undefined;
  const [old, now] = [selectors(before), selectors(after)];
  const lost = old.find((one) => !now.some((wide) => covers(wide, one)));
  if (lost === undefined) return undefined;
  return {
    message: "records fewer events",
    before: old.map(text).join("\n"),
    after: now.map(text).join("\n"),
  };
};

const everything = [{ field_selector: [{ field: "eventCategory", equals: ["Management"] }] }];

export const trailNarrowed = {
  id: "trail-narrowed",
  severity: "high",
  reason: "Events that are left out are never written, and nobody can look for them afterwards.",
  advice: "Record every management event, reads and writes, of every service.",
  source:
    'AWS CloudTrail User Guide, "Logging management events", "Filtering data events by using advanced event selectors"',
  reads: { aws_cloudtrail: ["advanced_event_selector", "event_selector"] },
  judge,
  cases: {
    dangerous: [
      {
        type: "aws_cloudtrail",
        before: { advanced_event_selector: everything },
        after: {
          advanced_event_selector: [
            {
              field_selector: [
                { field: "eventCategory", equals: ["Management"] },
                { field: "readOnly", equals: ["true"] },
              ],
            },
          ],
        },
      },
      {
        type: "aws_cloudtrail",
        before: {},
        after: { event_selector: [{ read_write_type: "WriteOnly", include_management_events: true }] },
      },
      {
        type: "aws_cloudtrail",
        before: {
          event_selector: [{ data_resource: [{ type: "AWS::S3::Object", values: ["arn:aws:s3"] }] }],
        },
        after: { event_selector: [{ read_write_type: "All" }] },
      },
    ],
    harmless: [
      { type: "aws_cloudtrail", before: {}, after: { advanced_event_selector: everything } },
      {
        type: "aws_cloudtrail",
        before: { event_selector: [{ exclude_management_event_sources: ["kms.amazonaws.com"] }] },
        after: { event_selector: [{ read_write_type: "All", exclude_management_event_sources: [] }] },
      },
    ],
  },
} as const satisfies Risk;
