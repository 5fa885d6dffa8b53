import type { Partition } from "../../facts/partitions";
/** Whose logs the archive takes. */
export interface LogSources {
  /** AWS partition. */
  readonly partition: Partition;
  /** Organization whose accounts may write. @default none: the accounts are named one by one */
  readonly organizationId?: string;
  /** Every account that may write. */
  readonly accountIds: readonly string[];
  /** Every region in which the accounts work. */
  readonly regions: readonly string[];
}
