import type { DeclaredPower } from "../core/declared-power";
import type { GrantingStatement } from "../core/granting-statement";
import { type JobFunction, jobFunctions } from "../core/job-functions";
import { type Escalation, policyEscalations } from "../core/policy-escalations";
import { policyJson } from "../core/policy-json";
import { statementProblems } from "../core/statement-problems";
import { statementsOfManagedPolicy } from "../core/statements-of-managed-policy";
import type { Organization } from "./schema/organization";

type Written = Organization["identity"]["permissionSets"][string];

/** By which ways whoever has a permission set gets more than it gives. */
export interface PermissionSetPowers {
  /** Ways that neither its job function nor its own `powers` declare. */
  readonly undeclared: readonly Escalation[];
  /** What is declared and there, by the job function and by the set itself. */
  readonly declared: readonly DeclaredPower[];
  /** Ways that its own `powers` declare and that are not there. */
  readonly idle: readonly string[];
}

/** Reads the policies of AWS, of the job function and of the file together. */
export function permissionSetPowers({ jobFunction, ...set }: Written): PermissionSetPowers {
  const job: JobFunction | undefined = jobFunction === undefined ? undefined : jobFunctions[jobFunction];
  // What is no statement is told of by itself.
  const own = [set.inlinePolicy?.document?.["Statement"] ?? []]
    .flat()
    .filter((one) => statementProblems("", one, "service-control").length === 0);
  const found = policyEscalations([
    ...[...(job?.managedPolicies ?? []), ...set.managedPolicies].flatMap(statementsOfManagedPolicy),
    ...asIamHasThem(job),
    ...(own as GrantingStatement[]),
  ]);
  const ids = found.map(({ id }) => id);
  const declared = [...(job?.powers ?? []), ...set.powers];
  const meant = declared.flatMap(({ escalations }) => escalations);
  return {
    undeclared: found.filter(({ id }) => !meant.includes(id)),
    declared: declared
      .map(({ escalations, reason }) => ({
        escalations: escalations.filter((id) => ids.includes(id)),
        reason,
      }))
      .filter(({ escalations }) => escalations.length > 0),
    idle: set.powers.flatMap(({ escalations }) => escalations.filter((id) => !ids.includes(id))),
  };
}

function asIamHasThem(job: JobFunction | undefined): readonly GrantingStatement[] {
  const text = policyJson({ statements: job?.statements ?? [] }).replaceAll("$${", "${");
  return (JSON.parse(text) as { readonly Statement: readonly GrantingStatement[] }).Statement;
}
