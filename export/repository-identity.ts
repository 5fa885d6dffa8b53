/**
 * What every name, address and state key of a repository is made from. Changed by mistake, it replaces all of them, so
 * the index remembers it.
 */
export interface RepositoryIdentity {
  /** The organization's short name, at the beginning of every derived name. */
  readonly organizationName: string;
  /** Name of the role that applies the stacks, and that alone may administer the keys. */
  readonly deploymentRole: string;
  /** Region in which the organization's state, log archive and security services are. */
  readonly homeRegion: string;
  /** Id of the account that stores the state. */
  readonly stateAccount: string;
  /** Account id -> the key that it had first in the configuration. */
  readonly accounts: Readonly<Record<string, string>>;
  /** Id of an OU -> the path that it had first in the configuration; of those that have an id there. */
  readonly organizationalUnits: Readonly<Record<string, string>>;
}
