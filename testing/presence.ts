import type { ResourceBody, SynthesizedStack } from "../controls/synthesized-stack";
import type { MatchResult } from "./fulfilment";

/**
 * Whether a stack has a resource at an address (`aws_kms_key.log_archive_key`) that holds at least the given
 * arguments. A plain function; `matchers` makes a Jest matcher of it.
 */
export function presence(stack: SynthesizedStack, address: string, body: ResourceBody = {}): MatchResult {
  const [type = "", name = ""] = address.split(".");
  const found = stack.resource?.[type]?.[name];
  const pass = found !== undefined && holds(found, body);
  const others = Object.keys(stack.resource?.[type] ?? {}).map((other) => `${type}.${other}`);
  return {
    pass,
    message: () => {
      if (pass) return `expected no ${address} with ${JSON.stringify(body)}`;
      return found === undefined
        ? `expected ${address}; of that type there are: ${others.join(", ") || "none"}`
        : `expected ${address} to hold ${JSON.stringify(body)}\nfound ${JSON.stringify(found)}`;
    },
  };
}

function holds(found: unknown, expected: unknown): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(found) &&
      found.length === expected.length &&
      expected.every((item, index) => holds(found[index], item))
    );
  }
  if (expected !== null && typeof expected === "object") {
    if (found === null || typeof found !== "object") return false;
    return Object.entries(expected).every(([key, value]) =>
      holds((found as Record<string, unknown>)[key], value),
    );
  }
  return Object.is(found, expected);
}
