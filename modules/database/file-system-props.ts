import type { StorePlace } from "./store-place";

/** A directory of a file system, the user as whom it is used, and who uses it. */
export interface FileAccess {
  /** Directory that its clients see as the root: `/uploads`. */
  readonly path: string;
  /** User of every file that is made, from 1: the root user is nobody's. */
  readonly uid: number;
  /** Group of every file that is made, from 1. */
  readonly gid: number;
  /** Rights on the directory when it is made. @default 0750 */
  readonly permissions?: string;
  /** ARNs of roles of the account that mount it. They exist before: EFS refuses a policy with a role that does not. */
  readonly roleArns: readonly string[];
  /** Whether its roles only read. @default false */
  readonly readOnly?: boolean;
}

/** What a file system of EFS is made from; see `FileSystem`. */
export interface FileSystemProps extends StorePlace {
  readonly name: string;
  /** Account of the file system, twelve digits. */
  readonly accountId: string;
  /** ARN of the customer managed key that encrypts it; never an alias. It can never be changed. */
  readonly keyArn: string;
  /** The only ways to its files, by a PascalCase name that stands in addresses. */
  readonly accessPoints: Readonly<Record<string, FileAccess>>;
}
