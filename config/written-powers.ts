import type { DeclaredPower } from "../core/declared-power";
import type { GrantingStatement } from "../core/granting-statement";
import type { PolicyStatement } from "../core/policy-document";
import { type Escalation, policyEscalations } from "../core/policy-escalations";
import { policyJson } from "../core/policy-json";
import { statementProblems } from "../core/statement-problems";
import { statementsOfManagedPolicy } from "../core/statements-of-managed-policy";
import type { Granted } from "./granted";

/** By which ways whoever has policies of the file gets more than they give. */
export interface WrittenPowers {
  /** Ways that neither a job function nor the file declare. */
  readonly undeclared: readonly Escalation[];
  /** What is declared and there, by the job function and by the file. */
  readonly declared: readonly DeclaredPower[];
  /** Ways that the file declares and that are not there. */
  readonly idle: readonly string[];
}

/** Reads the policies of AWS, those beside them and those of the file together. */
export function writtenPowers({
  managedPolicies,
  statements,
  policy,
  powers,
  ownPowers,
}: Granted): WrittenPowers {
  // What is no statement is told of by itself.
  const own = [policy?.document?.["Statement"] ?? []]
    .flat()
    .filter((one) => statementProblems("", one, "service-control").length === 0);
  const found = policyEscalations([
    ...[...new Set(managedPolicies)].flatMap(statementsOfManagedPolicy),
    ...asIamHasThem(statements),
    ...(own as GrantingStatement[]),
  ]);
  const ids = found.map(({ id }) => id);
  const declared = [...powers, ...ownPowers];
  const meant = declared.flatMap(({ escalations }) => escalations);
  return {
    undeclared: found.filter(({ id }) => !meant.includes(id)),
    declared: declared
      .map(({ escalations, reason }) => ({
        escalations: escalations.filter((id) => ids.includes(id)),
        reason,
      }))
      .filter(({ escalations }) => escalations.length > 0),
    idle: ownPowers.flatMap(({ escalations }) => escalations.filter((id) => !ids.includes(id))),
  };
}

function asIamHasThem(statements: readonly PolicyStatement[]): readonly GrantingStatement[] {
  const text = policyJson({ statements }).replaceAll("$${", "${");
  return (JSON.parse(text) as { readonly Statement: readonly GrantingStatement[] }).Statement;
}
