/** Accounts by their 12 digits, as far as an organization file knows them. */
export interface KnownAccounts {
  /** Those of the organization. */
  readonly members: ReadonlySet<string>;
  /** Those that the file names anywhere, members among them. */
  readonly named: ReadonlySet<string>;
}
