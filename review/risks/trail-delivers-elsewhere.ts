import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import type { Risk } from "../risk";

export const trailDeliversElsewhere = {
  id: "trail-delivers-elsewhere",
  severity: "high",
  reason: "The new bucket may lack the lock, the policy and the retention of the archive.",
  advice: "Make sure that the new bucket is as protected as the old one, and belongs to you.",
  source: 'AWS CloudTrail User Guide, "Amazon S3 bucket policy for CloudTrail"',
  reads: { aws_cloudtrail: ["s3_bucket_name", "cloud_watch_logs_group_arn"] },
  judge: anyOf(
    changed("cloud_watch_logs_group_arn", "sends events to another log group"),
    changed("s3_bucket_name", "delivers to another bucket"),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_cloudtrail",
        before: { cloud_watch_logs_group_arn: "a" },
        after: { cloud_watch_logs_group_arn: "b" },
      },
      { type: "aws_cloudtrail", before: { s3_bucket_name: "archive" }, after: { s3_bucket_name: "other" } },
    ],
    harmless: [
      {
        type: "aws_cloudtrail",
        before: { s3_bucket_name: "archive" },
        after: { s3_bucket_name: "archive", tags: { a: "b" } },
      },
    ],
  },
} as const satisfies Risk;
