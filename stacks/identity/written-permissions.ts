import type { Granted } from "../../config/granted";
import { writtenPowers } from "../../config/written-powers";
import type { RolePermissions } from "../../modules/identity/role-permissions";
import type { Estate } from "../estate";

/**
 * What a role of the file may do in an account, within the boundary that roles of teams have there.
 *
 * @param boundary name of its own boundary
 */
export function writtenPermissions(
  estate: Estate,
  account: string,
  granted: Granted,
  boundary?: string,
): RolePermissions {
  const own = granted.policy?.document?.["Statement"];
  const name = boundary ?? estate.organization.guardrails.permissionsBoundary;
  return {
    managedPolicies: granted.managedPolicies,
    statements: granted.statements,
    ownStatements: (own === undefined ? [] : [own].flat()) as object[],
    powers: writtenPowers(granted).declared,
    ...(name !== undefined && {
      boundaryArn: `arn:${estate.names.partition}:iam::${estate.account(account).id}:policy/${name}`,
    }),
  };
}
