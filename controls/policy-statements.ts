/** A statement as IAM writes it, in a policy that a resource holds as JSON text. */
export interface RenderedStatement {
  readonly Sid?: string;
  readonly Effect?: string;
  readonly Principal?: unknown;
  readonly NotPrincipal?: unknown;
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * The statements of a policy document in JSON text; none where the text is not one. References (`${...}`) stay as
 * they are, and Terraform's escape `$${` is undone.
 */
export function policyStatements(text: unknown): readonly RenderedStatement[] {
  if (typeof text !== "string" || !text.includes('"Statement"')) return [];
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const statements = parse(text);
  // Several proofs read each policy of a stack; the next stack has others.
  if (parsed.size >= 200) parsed.clear();
  parsed.set(text, statements);
  return statements;
}

const parsed = new Map<string, readonly RenderedStatement[]>();

function parse(text: string): readonly RenderedStatement[] {
  try {
    const { Statement } = JSON.parse(text.replaceAll("$${", "${")) as { Statement?: unknown };
    return (Array.isArray(Statement) ? Statement : [Statement]) as RenderedStatement[];
  } catch {
    return [];
  }
}
