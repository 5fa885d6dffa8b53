import { logKinds } from "../../core/log-kind";
import { Names } from "../../core/names/names";
import { chosenCapabilities } from "../chosen-capabilities";
import { prefixOf } from "../prefix-of";
import type { Finding, Rule } from "../rule";

/**
 * Maximum of protected buckets per account and Region. Editions of the page differ: an earlier one says 10. Here the larger
 * one holds, since a file that AWS takes must not be refused.
 * Source: GuardDuty User Guide "Quotas in Malware Protection for S3".
 */
const quota = 25;

/** Each protected bucket has one entry, the capability is enabled, and no bucket is of the log archive or Terraform state. */
export const protectedBucketsAreDistinct: Rule = (organization) => {
  const { protectedBuckets } = organization.detection;
  const findings: Finding[] = [];
  if (protectedBuckets.length > 0 && !chosenCapabilities(organization).has("guardduty-s3-malware")) {
    findings.push({
      path: ["detection", "protectedBuckets"],
      found: "there are protected buckets, but guardduty-s3-malware is disabled",
      allowed: "protected buckets need the capability guardduty-s3-malware",
      fix: "enable guardduty-s3-malware, or remove the buckets",
    });
  }
  const kept = baselineBuckets(new Names({ prefix: prefixOf(organization) }));
  for (const [index, { account, bucket, region }] of protectedBuckets.entries()) {
    const path = ["detection", "protectedBuckets", index, "bucket"];
    const before = protectedBuckets
      .slice(0, index)
      .filter((other) => other.account === account && other.region === region);
    if (before.length === quota) {
      findings.push({
        path,
        found: `${bucket} would be number ${quota + 1} in ${account}, ${region}`,
        allowed: `the quota of GuardDuty is ${quota} protected buckets per account and Region (docs/limits.md)`,
        fix: "remove some",
      });
    }
    if (protectedBuckets.findIndex((other) => other.bucket === bucket) !== index) {
      findings.push({
        path,
        found: `${bucket} is in an entry above`,
        allowed: "one entry for each bucket, with up to five prefixes",
        fix: "merge the entries",
      });
    }
    if (kept.some((beginning) => bucket.startsWith(beginning))) {
      findings.push({
        path,
        found: `${bucket} is a bucket of the baseline`,
        allowed: "only buckets of workloads: GuardDuty would tag log and state objects",
        fix: "remove the entry",
      });
    }
  }
  return findings;
};

/** Prefixes of the names of the buckets that the baseline creates. */
function baselineBuckets(names: Names): string[] {
  return [
    ...logKinds.map((kind) => names.logging.logBucket(kind, "", "")),
    names.bootstrap.stateAccessBucket("", ""),
    names.bootstrap.stateBucket("", ""),
  ].map((name) => name.slice(0, -1));
}
