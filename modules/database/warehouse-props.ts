import type { StorePlace } from "./store-place";

/** What a warehouse of Amazon Redshift is made from; see `Warehouse`. */
export interface WarehouseProps extends StorePlace {
  /** Lowercase letters, digits and single hyphens, beginning with a letter, 50 at most. */
  readonly identifier: string;
  /** `ra3.large` */
  readonly nodeType: string;
  /** Nodes, 2 to 100. @default 2 */
  readonly nodeCount?: number;
  /** ARN of the customer managed key that encrypts it; never an alias. */
  readonly keyArn: string;
  /** ARN of the key of the secret in which Redshift keeps the administrator's password; never an alias. */
  readonly secretKeyArn: string;
  /** ARN of the key of its log groups, whose policy lets CloudWatch Logs use it. */
  readonly logKeyArn: string;
  /** Database that is made in it. */
  readonly databaseName: string;
  /** Name of its administrator, other than those that everybody tries. @default master_user */
  readonly masterUsername?: string;
  /** Days for which snapshots are kept, 7 to 35. @default 35 */
  readonly backupDays?: number;
}
