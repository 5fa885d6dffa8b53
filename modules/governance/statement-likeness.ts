import type { PolicyStatement } from "../../core/policy-document";

/** Everything of a statement but its Sid, its reason and its actions. */
export function statementLikeness(statement: PolicyStatement): string {
  const { effect, principals, notPrincipals, resources, notResources, conditions } = statement;
  return JSON.stringify([effect, principals, notPrincipals, resources, notResources, conditions]);
}
