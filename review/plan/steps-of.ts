const known = new Map<string, readonly string[]>();

/** The steps of a path such as `rule.default_retention.days`: judges ask for the same few paths of every resource. */
export function stepsOf(path: string): readonly string[] {
  const before = known.get(path);
  if (before !== undefined) return before;
  const steps = path.split(".");
  known.set(path, steps);
  return steps;
}
