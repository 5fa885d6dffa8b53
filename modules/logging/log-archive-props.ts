import type { LogLifecycles } from "../../core/lifecycle-of";
import type { Names } from "../../core/names/names";
import type { BucketObjectLock } from "../encryption/secure-bucket";

/** What a log archive is made from; see `LogArchive`. */
export interface LogArchiveProps extends LogLifecycles {
  readonly names: Names;
  /** The log archive account. */
  readonly accountId: string;
  /** Home region: where the archive and the trail live. */
  readonly region: string;
  /** Organization whose accounts may write. @default none: only `sourceAccountIds` may */
  readonly organizationId?: string;
  /** Account that owns the trail and its key. */
  readonly managementAccountId: string;
  /** Security account, whose delivery role writes findings. */
  readonly securityAccountId: string;
  /** Every account whose logs the archive takes. */
  readonly sourceAccountIds: readonly string[];
  /** Every region in which these accounts work. */
  readonly sourceRegions: readonly string[];
  /** ARNs of the roles that may change keys and buckets: the deployment role. */
  readonly administratorArns: readonly string[];
  /** Write-once protection, where the service that delivers supports it. */
  readonly objectLock: BucketObjectLock | "none";
}
