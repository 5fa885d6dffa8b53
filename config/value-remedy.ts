import type { z } from "zod";
import { nearest } from "../core/nearest";

/** So many words of a list are all named. */
const namedWords = 12;

/**
 * How to mend a value that the schema refuses, beyond what is expected of it.
 *
 * @param written the value as the file has it
 * @param isGood whether the schema takes another text in its place
 * @param description what is expected, as errors say it
 */
export function valueRemedy(
  issue: z.core.$ZodIssue,
  written: string,
  isGood: (other: string) => boolean,
  description: string,
): string {
  const digits = /^["']?(\d{9,11})["']?$/.exec(written)?.[1];
  if (digits !== undefined && !isGood(digits) && isGood(digits.padStart(12, "0"))) {
    return `write all twelve digits in quotes, "${digits.padStart(12, "0")}": spreadsheets and numbers lose leading zeros`;
  }
  switch (issue.code) {
    case "invalid_value":
      return word(written, issue.values.map(String));
    case "invalid_type":
      return type(issue.expected, written, description);
    case "too_big":
      return size(issue.origin, issue.maximum, {
        number: (most) => `write ${most} or less`,
        text: (most) => `shorten it to ${most} characters`,
        list: (most) => `remove entries until ${most} ${most === 1 ? "is" : "are"} left`,
      });
    case "too_small":
      return size(issue.origin, issue.minimum, {
        number: (least) => `write ${least} or more`,
        text: (least) => `write ${least} characters or more`,
        list: (least) => `add entries until there ${least === 1 ? "is" : "are"} ${least}`,
      });
    default: {
      const meant = likelyMeant(written.replace(/^["']|["']$/g, "")).find(isGood);
      return meant === undefined ? asExpected(description) : `write ${meant}`;
    }
  }
}

/** What people mean who write a code in the other case, a path without its slash, an address for a block, or a whole zone. */
function likelyMeant(written: string): string[] {
  const zone = /^[a-z]{2}(?:-[a-z]+)+-\d([a-f])$/.exec(written)?.[1];
  return [
    ...(zone === undefined ? [] : [zone]),
    written.toUpperCase(),
    written.toLowerCase(),
    `/${written}`,
    // An address that ends with zero was meant as a block, of a length that nobody knows.
    ...(/[.:]0?$/.test(written) ? [] : [`${written}${written.includes(":") ? "/128" : "/32"}`]),
  ];
}

function word(written: string, values: readonly string[]): string {
  const plain = written.replace(/^["']|["']$/g, "");
  // HTTPS is TLS to whoever looks at packets; the word that is near in letters has no encryption.
  const near = plain === "https" && values.includes("tls") ? "tls" : nearest(plain, values);
  if (near !== undefined) return `did you mean "${near}"?`;
  if (values.length > namedWords) return `write one of its ${values.length} words, such as ${values[0]}`;
  return values.length === 1 ? `write ${values[0]}` : `write one of ${values.join(", ")}`;
}

function type(expected: string, written: string, description: string): string {
  switch (expected) {
    case "array":
      return /^[\w./*-]+$/.test(written) ? `write a list: [${written}]` : "write a list: [one, other]";
    case "object":
    case "record":
      return "write a mapping: keys below it, each with its value";
    case "int":
      return "write a whole number";
    case "number":
      return "write a number";
    case "boolean":
      return "write true or false";
    default:
      return asExpected(description);
  }
}

function size(
  origin: string,
  bound: number | bigint,
  words: Readonly<Record<"number" | "text" | "list", (bound: number) => string>>,
): string {
  const kind =
    origin === "string" ? "text" : ["number", "int", "bigint"].includes(origin) ? "number" : "list";
  return words[kind](Number(bound));
}

function asExpected(description: string): string {
  const [, example] = /for example ([^;]+)/.exec(description) ?? [];
  return example === undefined ? "write it as is expected" : `write it in the form of ${example.trim()}`;
}
