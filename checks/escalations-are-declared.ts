import type { GrantingStatement } from "../core/granting-statement";
import { type Escalation, policyEscalations } from "../core/policy-escalations";
import { toldEscalations } from "../core/told-escalations";
import type { Check } from "./check";
import { identityPrincipals } from "./identity-principals";

/**
 * Whoever can get more than it was given by its own policies does so on purpose: each way is declared beside it, with a
 * reason; and nothing is declared that is not there.
 *
 * Sources: IAM User Guide "Security best practices in IAM", least privilege; AWS Well-Architected SEC03-BP02.
 */
export const escalationsAreDeclared: Check = (stack) =>
  identityPrincipals(stack).flatMap(({ address, statements, declared }) => {
    const found = escalationsOf(statements);
    const meant = new Set(declared.flatMap(({ escalations }) => escalations));
    const undeclared = found.filter(({ id }) => !meant.has(id));
    return [
      ...(undeclared.length === 0
        ? []
        : [
            `${address} gets more than it was given, by ${toldEscalations(undeclared)}: name the resources, deny it besides, or declare it with a reason by declaresPower() in the module that makes it`,
          ]),
      ...[...meant]
        .filter((id) => !found.some((one) => one.id === id))
        .map(
          (id) => `${address} declares ${id}, which its policies do not give: remove it from declaresPower()`,
        ),
    ];
  });

/** Accounts have the same policies but for their ids, by which nothing is decided. */
function escalationsOf(statements: readonly GrantingStatement[]): readonly Escalation[] {
  if (statements.length === 0) return [];
  const text = JSON.stringify(statements).replace(/\d{12}/g, "000000000000");
  const before = known.get(text);
  if (before !== undefined) return before;
  const found = policyEscalations(JSON.parse(text) as GrantingStatement[]);
  if (known.size >= 1000) known.clear();
  known.set(text, found);
  return found;
}

const known = new Map<string, readonly Escalation[]>();
