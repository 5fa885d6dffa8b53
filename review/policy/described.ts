import type { ActionCatalogue } from "./action-catalogue";
import type { Widening } from "./compared-policies";
import { isPrincipal } from "./is-principal";
import { fresh } from "./sample";
import { shownValues } from "./shown-values";
import type { Statement } from "./statement";

/** What a widening newly lets through: who, what, on what, under which conditions. */
export function described({ statement, actions, principals }: Widening, catalogue: ActionCatalogue): string {
  return `${who(statement, principals)}${what(statement, actions, catalogue)}${onWhat(statement)}${when(statement)}`;
}

function who({ principals }: Statement, witnessed: readonly string[]): string {
  if (principals === undefined) return "";
  const seen = principals.negated
    ? principals.patterns
    : principals.patterns.filter((pattern) => isSeen(pattern, witnessed));
  const names = seen.map((name) =>
    name === "*"
      ? "everybody"
      : name.endsWith(":${unknown}")
        ? "somebody"
        : name.replace(/^(aws|federated|service|canonical):/, "").replace(/^account:/, "account "),
  );
  return principals.negated ? `everybody but ${list(names)}: ` : `${list(names)}: `;
}

/** Whether a principal is among those for whom something changes. */
function isSeen(pattern: string, witnessed: readonly string[]): boolean {
  return pattern === "*" || witnessed.some((principal) => isPrincipal(pattern, principal));
}

function what(
  { actions: { patterns, negated }, spelling }: Statement,
  witnessed: readonly string[],
  catalogue: ActionCatalogue,
): string {
  const written = patterns.map((pattern) => spelling.get(pattern) ?? pattern);
  if (negated) return `everything but ${list(written)}`;
  if (patterns.includes("*")) return "everything";
  const named = witnessed.filter((action) => !action.includes(fresh));
  // The pattern says more than what it stands for, where all of that is new.
  const patternsSayMore = patterns.some((pattern) => /[*?]/.test(pattern)) && named.length > 6;
  return list(
    patternsSayMore || named.length === 0
      ? written
      : named.map((action) => spelling.get(action) ?? catalogue.nameOf(action)),
  );
}

function onWhat({ resources }: Statement): string {
  if (resources === undefined) return "";
  const told = resources.patterns.map((one) => (one === "${unknown}" ? "what is not known yet" : one));
  const names = resources.patterns.includes("*") ? "everything" : list(told, 3);
  return resources.negated ? ` on everything but ${list(told, 3)}` : ` on ${names}`;
}

function when({ conditions }: Statement): string {
  if (conditions.length === 0) return "";
  return `, if ${conditions.map(({ operator, spelled, values }) => `${operator} ${spelled.startsWith("${unknown}") ? "a key that is not known yet" : spelled} ${list(shownValues(spelled, values), 3)}`).join(" and ")}`;
}

function list(names: readonly string[], most = 6): string {
  const shown = names.slice(0, most).join(", ");
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
