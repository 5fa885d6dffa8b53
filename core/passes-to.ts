import { matchesPattern } from "./matches-pattern";

/** An operator of a condition with its keys. */
type Test = readonly [operator: string, keys: Readonly<Record<string, unknown>>];

/**
 * Whether a condition lets a role be passed to a service: what it says of other keys does not matter.
 *
 * Source: Service Authorization Reference, `iam:PassedToService`.
 */
export function passesTo([operator, keys]: Test, service: string): boolean {
  const values = Object.entries(keys).flatMap(([key, value]) =>
    key.toLowerCase() === "iam:passedtoservice" ? [value].flat().map(String) : [],
  );
  if (values.length === 0) return true;
  const [, negated, comparison] =
    /^(?:For(?:AllValues|AnyValue):)?String(Not)?(Equals|Like)/.exec(operator) ?? [];
  // What is not understood bounds nothing.
  if (comparison === undefined) return true;
  const one = (value: string) => (comparison === "Like" ? matchesPattern(value, service) : value === service);
  return values.some(one) !== (negated !== undefined);
}
