/**
 * The text of a policy with the values of its references, as Terraform would send it, escapes undone.
 *
 * @param where its address, for errors
 * @throws when a reference has no known value
 */
export function resolvedPolicy(
  text: string,
  where: string,
  known: (expression: string) => string | undefined,
): string {
  const [, whole] = /^\$\{([^{}]*)\}$/.exec(text) ?? [];
  const value = (expression: string) => {
    const found = known(expression);
    if (found !== undefined) return found;
    throw new Error(
      `${where} has \${${expression}}, which only an apply tells; pass it as values: { ${JSON.stringify(expression)}: "..." }`,
    );
  };
  if (whole !== undefined) return value(whole);
  return text.replace(/([$%])\1\{|\$\{([^{}]*)\}/g, (_, escaped: string | undefined, expression: string) =>
    escaped === undefined ? JSON.stringify(value(expression)).slice(1, -1) : `${escaped}{`,
  );
}
