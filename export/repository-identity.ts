/**
 * What every name, address and state key of a repository is made from. Changed by mistake, it replaces all of them, so
 * the index remembers it.
 */
export interface RepositoryIdentity {
  /** What every derived name begins with. */
  readonly prefix: string;
  /** Names of the roles that have applied the stacks, oldest first; the last does, and administers the keys. */
  readonly deploymentRoles: readonly string[];
  /** Name of the role that exists and administers the keys as well, because it will be the deployment role. @default none */
  readonly nextDeploymentRole?: string;
  /** Region in which the organization's state, log archive and security services are. */
  readonly homeRegion: string;
  /** Id of the account that stores the state. */
  readonly stateAccount: string;
  /** Account id -> the key that it had first in the configuration. */
  readonly accounts: Readonly<Record<string, string>>;
  /** Id of an OU -> the path that it had first in the configuration; of those that have an id there. */
  readonly organizationalUnits: Readonly<Record<string, string>>;
}
