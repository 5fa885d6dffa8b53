import type { Organization } from "../../config/schema/organization";
import type { Estate } from "../estate";

/** Buckets in which GuardDuty scans what comes in. */
export function protectedBuckets(estate: Estate): Organization["detection"]["protectedBuckets"] {
  return estate.has("guardduty-s3-malware") ? estate.organization.detection.protectedBuckets : [];
}
