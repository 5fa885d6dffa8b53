/** What AWS WAF's engine or the provider, which reads patterns as Go does, has not, and how it is written. */
const unsupported: readonly (readonly [RegExp, string])[] = [
  [/\\(?:[1-9]|g\{?-?\w|k[<{'])|\(\?P=/, "a backreference"],
  [/\(\?<?[=!]/, "a lookahead or lookbehind"],
  [/\(\?(?:R|\d+|[+-]\d+|&|P>)/, "a recursion"],
  [/\(\?\(/, "a conditional pattern"],
  [/\(\*/, "a backtracking verb"],
  [/\(\?>/, "an atomic group"],
  [/(?:[*+?]|\{\d+(?:,\d*)?\})\+/, "a possessive quantifier"],
  [/\(\?C/, "a callout"],
  [/\\[CKR]/, "\\C, \\K or \\R"],
  [/\(\?#/, "a comment"],
  [/\(\?[a-zA-Z-]*x/, "the flag x"],
  [/\\[cehijlmoquyEFGHIJLMNOQTUVXYZ]/, "an escape"],
  [/\{\d{4,}|,\d{4,}\}/, "a repetition of a thousand or more"],
];

/** The longest pattern of a statement in characters. */
const longestOfStatement = 512;

/**
 * What AWS WAF would refuse of a regular expression, as a sentence; undefined where it takes it. AWS WAF has the syntax of
 * PCRE without what would make it step back.
 *
 * Sources: AWS WAF Developer Guide, "Supported regular expression syntax in AWS WAF"; AWS WAF API Reference
 * "RegexMatchStatement" (512 characters); terraform-provider-aws, internal/service/wafv2/schemas.go.
 *
 * @param longest the longest pattern in characters. Default: 512
 */
export function regexProblem(pattern: string, longest = longestOfStatement): string | undefined {
  if (pattern.length === 0) return "it is empty";
  if (pattern.length > longest) return `it has ${pattern.length} characters, and AWS WAF takes ${longest}`;
  // What is escaped is itself: \\\\1 is a backslash and a one.
  const bare = pattern.replace(/\\\\/g, "").replace(/\[(?:\\.|[^\]\\])*\]/g, "[]");
  const found = unsupported.find(([sign]) => sign.test(bare.replace(/\\[()?*+{}[\]|.^$]/g, "_")));
  if (found !== undefined) return `it has ${found[1]}, which AWS WAF or its provider does not support`;
  try {
    new RegExp(inJavaScript(pattern));
    return undefined;
  } catch (error) {
    return `it is no regular expression (${String((error as Error).message).replace(/^.*: /, "")})`;
  }
}

/** The parts of PCRE that JavaScript writes otherwise or not at all, which leave the rest to be judged. */
function inJavaScript(pattern: string): string {
  return pattern
    .replace(/\(\?P</g, "(?<")
    .replace(/\(\?[imsxU-]+\)/g, "")
    .replace(/\(\?[imsxU-]+:/g, "(?:")
    .replace(/\(\?#[^)]*\)/g, "")
    .replace(/\[:\^?[a-z]+:\]/g, "a");
}
