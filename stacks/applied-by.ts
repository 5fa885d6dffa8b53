import { concernOf } from "./concern-of";
import type { Estate } from "./estate";
import type { Placement } from "./placement";

/** Who applies a stack. */
export interface AppliedBy {
  /** Role that its provider assumes. @default none: it is applied with an administrator's credentials of the account */
  readonly roleArn?: string;
  /** ARNs of the roles that may assume that role, sorted; those of the configuration. */
  readonly appliers: readonly string[];
}

/** Which role applies a stack, and who may assume it. */
export function appliedBy(estate: Estate, placement: Placement): AppliedBy {
  const { account } = placement;
  const { applyRoleArn } = concernOf(placement);
  if (applyRoleArn === undefined) {
    return {
      roleArn: estate.deploymentRoleArn(account),
      appliers: [...estate.trustedPrincipals(account)].sort(),
    };
  }
  const roleArn = applyRoleArn(estate, account);
  if (roleArn === undefined) return { appliers: [] };
  // AWS lets the management account assume the access role of its members.
  return { roleArn, appliers: [...estate.trustedPrincipals(estate.holder("management"))].sort() };
}
