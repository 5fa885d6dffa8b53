/** A domain that creates roles in accounts. */
export interface RoleOwner {
  /** Every role that the deployment role creates for it in an account; `*` where a part of the name varies. */
  readonly deployedRoles: readonly string[];
}
