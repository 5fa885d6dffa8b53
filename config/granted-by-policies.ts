import type { PolicyStatement } from "../core/policy-document";
import type { Granted } from "./granted";
import type { Organization } from "./schema/organization";

/** What a role or a group of the file gives. */
export function grantedByPolicies(
  { managedPolicies, policy, powers }: Organization["identity"]["iam"]["groups"][string],
  statements: readonly PolicyStatement[] = [],
): Granted {
  return { managedPolicies, statements, policy, powers: [], ownPowers: powers };
}
