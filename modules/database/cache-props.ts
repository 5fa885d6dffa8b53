import type { StorePlace } from "./store-place";

/** What a user of a cache may do. */
export interface CacheUser {
  /** Pattern of the keys that it reaches: `shop:*`. */
  readonly keys: string;
  /** Commands, or categories such as `@read`; not `@all`, `@admin` or `@dangerous`. */
  readonly commands: readonly string[];
}

/** What a cache of ElastiCache is made from; see `Cache`. */
export interface CacheProps extends StorePlace {
  /** Lowercase letters, digits and single hyphens, beginning with a letter, 40 at most. */
  readonly name: string;
  /** `cache.r7g.large` */
  readonly nodeType: string;
  /** Version of Valkey. @default 8.0 */
  readonly version?: "7.2" | "8.0";
  /** Nodes, 2 to 6; one of them writes, and another takes over. @default 2 */
  readonly nodeCount?: number;
  /** ARN of the customer managed key that encrypts it; never an alias. It can never be changed. */
  readonly keyArn: string;
  /** ARN of the key of its log groups, whose policy lets CloudWatch Logs use it. */
  readonly logKeyArn: string;
  /** Users who sign in by IAM, by their name: `{ "shop-app": { keys: "shop:*", commands: ["@read", "@write"] } }`. */
  readonly users: Readonly<Record<string, CacheUser>>;
  /** Days for which snapshots are kept, 7 to 35. @default 7 */
  readonly backupDays?: number;
}
