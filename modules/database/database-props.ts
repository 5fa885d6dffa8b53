import type { Partition } from "../../facts/partitions";
import type { StorePlace } from "./store-place";

/** What every database is made from, whether RDS or Aurora runs it. */
export interface DatabaseProps extends StorePlace {
  /** Name of the database at AWS: lowercase letters, digits and hyphens, 50 at most. */
  readonly identifier: string;
  /** `postgres`, `aurora-mysql`: a row of `facts/database-engines.ts`. */
  readonly engine: string;
  /** Major version of the engine, `16`. AWS upgrades minor ones. */
  readonly version: string;
  /** `db.r8g.large` */
  readonly instanceClass: string;
  /** Account of the database, twelve digits. */
  readonly accountId: string;
  readonly partition: Partition;
  /** ARN of the key of its storage and of what is measured of queries; never an alias. It can never be changed. */
  readonly keyArn: string;
  /** ARN of the key of the secret in which RDS keeps the master password; never an alias. */
  readonly secretKeyArn: string;
  /** ARN of the key of its log groups, whose policy lets CloudWatch Logs use it. */
  readonly logKeyArn: string;
  /** Database that is made in it. @default none */
  readonly databaseName?: string;
  /** Name of the master user, other than those that everybody tries. @default master_user */
  readonly masterUsername?: string;
  /** Days for which backups are kept, 7 to 35. @default 35 */
  readonly backupDays?: number;
  /** Whose certificate clients see. @default rds-ca-rsa2048-g1 */
  readonly certificateAuthority?: "rds-ca-rsa2048-g1" | "rds-ca-rsa4096-g1" | "rds-ca-ecc384-g1";
  /**
   * Name of the role of enhanced monitoring. An account has each name once: give another where the same identifier is in two
   * Regions. @default IDENTIFIER-monitoring
   */
  readonly monitoringRoleName?: string;
  /** Asks for sign-in by IAM, and fails where the engine has none. @default on where the engine has it */
  readonly iamAuthentication?: true;
}
