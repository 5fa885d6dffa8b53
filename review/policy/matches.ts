const known = new Map<string, RegExp>();

/** Whether a pattern of IAM matches a text; compiled once for each pattern. A policy variable (`${...}`) stands for itself. */
export function matches(pattern: string, text: string): boolean {
  if (pattern === "*") return true;
  if (!/[*?]/.test(pattern)) return pattern === text;
  let expression = known.get(pattern);
  if (expression === undefined) {
    const source = pattern
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replace(/\*+/g, ".*")
      .replaceAll("?", ".");
    expression = new RegExp(`^${source}$`, "s");
    if (known.size >= 20_000) known.clear();
    known.set(pattern, expression);
  }
  return expression.test(text);
}
