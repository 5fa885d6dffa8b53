import type { RolePermissions } from "../../modules/identity/role-permissions";
import type { Estate } from "../estate";

/** What a role may do, as the file says it. */
interface WrittenPolicies {
  readonly managedPolicies: readonly string[];
  readonly policy?: { readonly document?: Readonly<Record<string, unknown>> | undefined } | undefined;
  readonly boundary?: string | undefined;
}

/** What a role of the file may do in an account, within the boundary that roles of teams have there. */
export function writtenPermissions(
  estate: Estate,
  account: string,
  { managedPolicies, policy, boundary }: WrittenPolicies,
): RolePermissions {
  const own = policy?.document?.["Statement"];
  const name = boundary ?? estate.organization.guardrails.permissionsBoundary;
  return {
    managedPolicies,
    ownStatements: (own === undefined ? [] : [own].flat()) as object[],
    ...(name !== undefined && {
      boundaryArn: `arn:${estate.names.partition}:iam::${estate.account(account).id}:policy/${name}`,
    }),
  };
}
