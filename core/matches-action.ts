import type { GrantingStatement } from "./granting-statement";
import { matchesPattern } from "./matches-pattern";

/** Whether a statement is about an action, whose case IAM ignores. */
export function matchesAction({ Action, NotAction }: GrantingStatement, action: string): boolean {
  if (NotAction !== undefined) return !named(NotAction, action);
  return Action !== undefined && named(Action, action);
}

function named(patterns: string | readonly string[], action: string): boolean {
  const wanted = action.toLowerCase();
  return [patterns].flat().some((pattern) => {
    const text = pattern.toLowerCase();
    // Most patterns are of another service, or name one action.
    if (!/[*?]/.test(text)) return text === wanted;
    return matchesPattern(text, wanted);
  });
}
