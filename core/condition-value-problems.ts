import { isIP } from "node:net";
import { awsRegions } from "../facts/aws-regions";
import type { Problem } from "./problem";

/** What values of an operator or of a key are, and how one is written. */
interface Kind {
  readonly fits: (value: string) => boolean;
  readonly name: string;
  readonly allowed: string;
}

/** By how operators begin, behind `ForAllValues:` and `ForAnyValue:`. */
const kindsOfOperators: readonly (readonly [RegExp, Kind])[] = [
  [
    /^Numeric/,
    { fits: (value) => /^-?\d+(\.\d+)?$/.test(value), name: "a number", allowed: "a number, such as 90" },
  ],
  [
    /^Date/,
    {
      fits: (value) => /^\d+$/.test(value) || isDate(value),
      name: "a date",
      allowed: "a date of ISO 8601, such as 2027-06-30T00:00:00Z, or seconds since 1970",
    },
  ],
  [
    /^(Bool|Null)/,
    { fits: (value) => /^(true|false)$/i.test(value), name: "true or false", allowed: "true or false" },
  ],
  [
    /^(Not)?IpAddress/,
    { fits: isBlock, name: "an address or a block of addresses", allowed: "a block, such as 192.0.2.0/24" },
  ],
  [
    /^Arn/,
    {
      fits: (value) => value === "*" || /^arn:[^:]*:[^:]*:[^:]*:[^:]*:./.test(value),
      name: "an ARN",
      allowed: "an ARN with its six parts, or * for any",
    },
  ],
];

const regions: ReadonlySet<string> = new Set(awsRegions.map(({ name }) => name));

/** By key, in small letters, where its values are compared as a whole. */
const kindsOfKeys: Readonly<Record<string, Kind>> = {
  "aws:requestedregion": {
    // Requests by which models of Bedrock answer anywhere say so.
    fits: (value) => regions.has(value) || value === "unspecified",
    name: "a Region of AWS",
    allowed: "the name of a Region, such as eu-west-1",
  },
  ...Object.fromEntries(
    ["aws:principalaccount", "aws:resourceaccount", "aws:sourceaccount"].map((key) => [
      key,
      {
        fits: (value: string) => /^\d{12}$/.test(value),
        name: "the id of an account",
        allowed: "twelve digits",
      },
    ]),
  ),
  ...Object.fromEntries(
    ["aws:principalorgid", "aws:resourceorgid", "aws:sourceorgid"].map((key) => [
      key,
      {
        fits: (value: string) => /^o-[a-z0-9]{10,32}$/.test(value),
        name: "the id of an organization",
        allowed: "o- and 10 to 32 letters and digits",
      },
    ]),
  ),
};

/** Blocks of which no request comes over the internet. Sources: RFC 1918, RFC 6598. */
const privateBlock = /^(10\.|172\.(1[6-9]|2\d|3[01])\.|192\.168\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;

/** The key has the public address of whoever asks, and is missing where a VPC endpoint is on the way. */
function privateSources(operator: string, key: string, values: readonly string[]) {
  if (key.toLowerCase() !== "aws:sourceip") return [];
  return values
    .filter((value) => privateBlock.test(value))
    .map((value) => ({
      found: `${operator} of "${key}" has the value ${JSON.stringify(value)}, which is private`,
      allowed:
        "public addresses: aws:SourceIp has no others, and aws:VpcSourceIp has those behind a VPC endpoint",
      fix: "compare aws:VpcSourceIp, or name public addresses",
    }));
}

/**
 * Values of a condition that no request has, since they are none of their kind: AWS refuses such a policy, or takes it, and
 * the condition never matches.
 *
 * Sources: IAM User Guide "IAM JSON policy elements: Condition operators", "AWS global condition context keys"; AWS
 * Organizations API Reference "Organization" (`Id`); Amazon Bedrock User Guide "Global cross-Region inference".
 */
export function conditionValueProblems(
  operator: string,
  key: string,
  values: readonly string[],
): Omit<Problem, "where">[] {
  const plain = operator.replace(/^For(All|Any)Values?:/, "");
  const equality = /^String(Not)?Equals(IgnoreCase)?(IfExists)?$/.test(plain);
  const kinds = [
    ...kindsOfOperators.flatMap(([begins, kind]) => (begins.test(plain) ? [kind] : [])),
    ...(equality ? [kindsOfKeys[key.toLowerCase()] ?? []].flat() : []),
  ];
  const none = kinds.flatMap(({ fits, name, allowed }) =>
    values
      // A variable has its value when a request is made; wildcards are told of by themselves.
      .filter((value) => !value.includes("${") && !(equality && /[*?]/.test(value)) && !fits(value))
      .map((value) => ({
        found: `${operator} of "${key}" has the value ${JSON.stringify(value)}, which is not ${name}`,
        allowed,
        fix: `write ${allowed}`,
      })),
  );
  return [...none, ...privateSources(operator, key, values)];
}

function isDate(value: string): boolean {
  const [, day, time = ""] = /^(\d{4}-\d\d-\d\d)(?:T(.+))?$/.exec(value) ?? [];
  if (day === undefined || !/^(\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/.test(time)) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function isBlock(value: string): boolean {
  const [address = "", prefix, ...rest] = value.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}
