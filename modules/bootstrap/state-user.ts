/** A role that reads, writes and locks states. */
export interface StateUser {
  readonly roleName: string;
  /** ARNs of the roles that run Terraform and so read and write state. */
  readonly trustedPrincipals: readonly string[];
  /** Path below which its states lie, such as `accounts`. */
  readonly below: string;
  /** Paths whose states are another role's, as patterns. @default none */
  readonly except?: readonly string[];
}
