/** Who may do what in an account, as a repository tells of it. */
export interface ExportedAccess {
  /** Name of the account in the configuration. */
  readonly account: string;
  /** Sorted by permission set. */
  readonly holders: readonly {
    readonly permissionSet: string;
    readonly groups: readonly string[];
    /** @default not known: an identity provider keeps who is in the groups */
    readonly people?: number;
  }[];
}
