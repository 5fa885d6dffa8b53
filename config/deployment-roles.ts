import { formerNames } from "./former-names";
import type { Organization } from "./schema/organization";

/** A role that applies stacks. */
export interface DeploymentRoleOfFile {
  readonly name: string;
  /** How many roles the organization had for this before: what a role's address is told apart by. */
  readonly predecessors: number;
}

/**
 * The roles that apply stacks: the one that does, and the one that will, while it changes. Both exist, administer keys
 * and are exempt, so that neither is locked out whichever stack is applied first.
 */
export function deploymentRoles({ deployment }: Pick<Organization, "deployment">): DeploymentRoleOfFile[] {
  const { role, nextRole } = deployment;
  const predecessors = formerNames(deployment).length;
  return [
    { name: role, predecessors },
    ...(nextRole === undefined ? [] : [{ name: nextRole, predecessors: predecessors + 1 }]),
  ];
}
