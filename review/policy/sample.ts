/** A text that no policy has a name for. */
export const fresh = "zq7zq";

/** A text that a pattern matches, and as few others as can be. */
export function sample(pattern: string): string {
  return pattern.replace(/\*+/g, fresh).replaceAll("?", "z");
}
