import type { LogKind } from "../../core/log-kind";
import type { Estate } from "../estate";
import { logBucketName } from "./log-bucket-name";

/** ARN of the bucket that receives one kind of log. */
export function logBucketArn(estate: Estate, kind: LogKind): string {
  return estate.names.bucketArn(logBucketName(estate, kind));
}
