/** The part of a data perimeter that an endpoint has to know. */
export interface TrustedAccounts {
  /** Accounts whose identities may reach the organization's resources. */
  readonly identityAccountIds: readonly string[];
  /** Accounts whose resources the organization's identities may reach. */
  readonly resourceAccountIds: readonly string[];
}
