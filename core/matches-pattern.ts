/**
 * Whether a pattern of IAM, with `*` for any characters and `?` for one, matches a whole text; case counts. A text that
 * is a pattern itself is matched where the first covers all that the second does.
 *
 * Source: IAM User Guide "IAM JSON policy elements: Resource", wildcards.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${expression}$`, "s").test(text);
}
