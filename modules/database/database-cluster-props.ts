import type { DatabaseProps } from "./database-props";

/** What a database of Aurora is made from; see `DatabaseCluster`. */
export interface DatabaseClusterProps extends DatabaseProps {
  /** Instances, 1 to 16; one of them writes. With one, the database waits for a new one when its zone fails. @default 2 */
  readonly instanceCount?: number;
  /** Between what an instance of the class `db.serverless` scales, in Aurora capacity units of 2 GiB. @default none */
  readonly capacity?: { readonly min: number; readonly max: number };
}
