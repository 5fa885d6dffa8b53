import type { DatabaseProps } from "./database-props";

/** What a database of RDS is made from; see `DatabaseInstance`. */
export interface DatabaseInstanceProps extends DatabaseProps {
  /** Size of its volume when it is made, in GiB, 20 to 65,536. */
  readonly storageGib: number;
  /** Up to which RDS enlarges the volume before it is full, in GiB. @default twice storageGib */
  readonly maxStorageGib?: number;
  /** Whether a copy in another zone takes over; without one, the database is gone with its zone. @default another-zone */
  readonly standby?: "another-zone" | "none";
  /** @default that of the engine; Oracle Enterprise Edition has `bring-your-own-license` only */
  readonly licenseModel?:
    | "license-included"
    | "bring-your-own-license"
    | "general-public-license"
    | "postgresql-license";
}
