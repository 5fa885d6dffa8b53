import type { DatabaseCluster } from "./database-cluster";
import type { DatabaseInstance } from "./database-instance";
import type { StorePlace } from "./store-place";

/** A user of the database as whom a proxy signs in. */
export interface ProxySecret {
  /** ARN of a secret with `username` and `password`: a `Secret`'s, or `masterSecretArn` of the database. */
  readonly secretArn: string;
  /** ARN of the key that encrypts it; never an alias. */
  readonly keyArn: string;
  /** Who uses it. */
  readonly description: string;
}

/** What a proxy is made from; see `DatabaseProxy`. */
export interface DatabaseProxyProps extends StorePlace {
  /** Letters, digits and single hyphens, beginning with a letter, 58 at most. */
  readonly name: string;
  readonly region: string;
  /**
   * Name of its role. An account has each name once: give another where the same name is in two Regions. @default NAME-proxy
   */
  readonly roleName?: string;
  readonly database: DatabaseInstance | DatabaseCluster;
  /** One for each user of the database. */
  readonly secrets: readonly ProxySecret[];
}
