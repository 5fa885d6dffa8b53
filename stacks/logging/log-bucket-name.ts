import type { LogKind } from "../../core/log-kind";
import type { Estate } from "../estate";

/** Name of the bucket that receives one kind of log. */
export function logBucketName(estate: Estate, kind: LogKind): string {
  const { id } = estate.account(estate.holder("log-archive"));
  return estate.names.logging.logBucket(kind, id, estate.home);
}
