import { logKinds } from "../../core/log-kind";
import { Names } from "../../core/names/names";
import type { Finding, Rule } from "../rule";
import { switchedOn } from "../switched-on";

/** Buckets of one account and region that GuardDuty scans at most. Source: GuardDuty User Guide "Quotas in Malware Protection for S3". */
const quota = 25;

/** GuardDuty scans a bucket once, where it is told to scan at all, and nothing of the log archive or of Terraform's state. */
export const scannedBucketsAreApart: Rule = (organization) => {
  const { scannedBuckets } = organization.detection;
  const findings: Finding[] = [];
  if (scannedBuckets.length > 0 && !switchedOn(organization).has("guardduty-s3-malware")) {
    findings.push({
      path: ["detection", "scannedBuckets"],
      found: "buckets are named, and guardduty-s3-malware is off",
      allowed: "buckets are scanned where the capability is on",
      fix: "switch guardduty-s3-malware on, or remove the buckets",
    });
  }
  const kept = baselineBuckets(new Names({ prefix: organization.name }));
  for (const [index, { account, bucket, region }] of scannedBuckets.entries()) {
    const path = ["detection", "scannedBuckets", index, "bucket"];
    const before = scannedBuckets
      .slice(0, index)
      .filter((other) => other.account === account && other.region === region);
    if (before.length === quota) {
      findings.push({
        path,
        found: `${bucket} would be number ${quota + 1} in ${account}, ${region}`,
        allowed: `GuardDuty scans ${quota} buckets of an account and region`,
        fix: "leave some out",
      });
    }
    if (scannedBuckets.findIndex((other) => other.bucket === bucket) !== index) {
      findings.push({
        path,
        found: `${bucket} stands above already`,
        allowed: "each bucket once: one plan may have five prefixes",
        fix: "remove one of the entries",
      });
    }
    if (kept.some((beginning) => bucket.startsWith(beginning))) {
      findings.push({
        path,
        found: `${bucket} is a bucket of the baseline`,
        allowed: "buckets of workloads: nobody tags evidence or state",
        fix: "remove the entry",
      });
    }
  }
  return findings;
};

/** How the names of the buckets begin that the baseline makes. */
function baselineBuckets(names: Names): string[] {
  return [
    ...logKinds.map((kind) => names.logging.logBucket(kind, "", "")),
    names.bootstrap.stateAccessBucket("", ""),
    names.bootstrap.stateBucket("", ""),
  ].map((name) => name.slice(0, -1));
}
