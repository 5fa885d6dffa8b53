import { escalationPaths } from "../core/escalation-paths";
import type { GrantingStatement } from "../core/granting-statement";
import { grantsOpenly } from "../core/grants-openly";
import { matchesAction } from "../core/matches-action";
import { policyEscalations } from "../core/policy-escalations";
import type { Table } from "./table-changes";

const unique = (values: readonly string[]) => [...new Set(values)].sort();

const deciding = unique(
  escalationPaths.filter(({ passedTo }) => passedTo === undefined).map((one) => one.action),
);
const others = unique(escalationPaths.flatMap(({ besides }) => besides.flat()));
const services = unique(escalationPaths.flatMap(({ passedTo }) => passedTo ?? []));

/** What is left of policies that takes part in a known way to more: actions by policy. */
export function powersFromDocuments(
  documents: Readonly<Record<string, { readonly Statement: GrantingStatement | GrantingStatement[] }>>,
): Table {
  const rows = Object.entries(documents).map(([name, { Statement }]): [string, string[]] => [
    name,
    powers([Statement].flat()),
  ]);
  return Object.fromEntries(rows.filter(([, actions]) => actions.length > 0));
}

function powers(statements: readonly GrantingStatement[]): string[] {
  if (policyEscalations(statements)[0]?.id === "*:*") return ["*"];
  const allows = statements.filter(({ Effect }) => Effect === "Allow");
  const denies = statements.filter(({ Effect }) => Effect === "Deny");
  const open = (action: string, passedTo?: string) =>
    allows.some((one) => grantsOpenly(one, denies, action, passedTo));
  const passed = services.filter((service) => open("iam:PassRole", service));
  return unique([
    ...deciding.filter((action) => open(action)),
    ...others.filter(
      (action) => !deciding.includes(action) && allows.some((one) => matchesAction(one, action)),
    ),
    ...(passed.length === services.length
      ? ["iam:PassRole"]
      : passed.map((service) => `iam:PassRole to ${service}`)),
  ]);
}
