import { isIPv4, isIPv6 } from "node:net";
import { matches } from "./matches";
import type { Condition } from "./statement";

/**
 * Whether a condition holds for the values of its key.
 *
 * Source: IAM User Guide "IAM JSON policy elements: Condition operators", "Multivalued context keys".
 *
 * @param values undefined where the request lacks the key
 */
export function holds(
  { operator, values: wanted }: Condition,
  values: readonly string[] | undefined,
): boolean {
  const [, set, base = "", ifExists] =
    /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/.exec(operator) ?? [];
  if (base === "Null") return wanted.some((one) => (one.toLowerCase() === "true") === (values === undefined));
  const test = tests[base.replace(/Not(?=Equals|Like)/, "").replace(/^NotIpAddress$/, "IpAddress")];
  if (test === undefined) return false;
  const negated = /Not/.test(base);
  const one = (value: string) => wanted.some((pattern) => test(pattern, value)) !== negated;
  if (values === undefined || values.length === 0) {
    return ifExists !== undefined || set === "ForAllValues" || (negated && set === undefined);
  }
  if (set === "ForAllValues") return values.every(one);
  if (set === "ForAnyValue") return values.some(one);
  return negated ? values.every(one) : values.some(one);
}

type Test = (wanted: string, value: string) => boolean;

const ignoringCase: Test = (wanted, value) => wanted.toLowerCase() === value.toLowerCase();
const numeric =
  (compare: (left: number, right: number) => boolean): Test =>
  (wanted, value) =>
    compare(Number(value), Number(wanted));
const dated =
  (compare: (left: number, right: number) => boolean): Test =>
  (wanted, value) =>
    compare(instant(value), instant(wanted));

const tests: Readonly<Record<string, Test>> = {
  StringEquals: (wanted, value) => wanted === value,
  StringEqualsIgnoreCase: ignoringCase,
  StringLike: matches,
  ArnEquals: matches,
  ArnLike: matches,
  BinaryEquals: (wanted, value) => wanted === value,
  Bool: ignoringCase,
  IpAddress: contains,
  NumericEquals: numeric((left, right) => left === right),
  NumericLessThan: numeric((left, right) => left < right),
  NumericLessThanEquals: numeric((left, right) => left <= right),
  NumericGreaterThan: numeric((left, right) => left > right),
  NumericGreaterThanEquals: numeric((left, right) => left >= right),
  DateEquals: dated((left, right) => left === right),
  DateLessThan: dated((left, right) => left < right),
  DateLessThanEquals: dated((left, right) => left <= right),
  DateGreaterThan: dated((left, right) => left > right),
  DateGreaterThanEquals: dated((left, right) => left >= right),
};

function instant(text: string): number {
  return /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
}

function contains(cidr: string, address: string): boolean {
  const [network = "", prefix] = cidr.split("/");
  const [left, right] = [bits(network), bits(address)];
  if (left === undefined || right === undefined || left.length !== right.length) return false;
  const length = prefix === undefined ? left.length : Number(prefix);
  return left.slice(0, length) === right.slice(0, length);
}

/** An address as text of zeros and ones. */
function bits(address: string): string | undefined {
  if (isIPv4(address)) {
    return address
      .split(".")
      .map((part) => Number(part).toString(2).padStart(8, "0"))
      .join("");
  }
  if (!isIPv6(address)) return undefined;
  const [head = "", tail] = address.split("::");
  const groups = (text: string) => (text === "" ? [] : text.split(":"));
  const [front, back] = [groups(head), groups(tail ?? "")];
  const middle =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill("0");
  return [...front, ...middle, ...back]
    .map((group) => Number.parseInt(group, 16).toString(2).padStart(16, "0"))
    .join("");
}
