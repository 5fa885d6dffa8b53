import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import { deleted } from "../judges/deleted";
import type { Risk } from "../risk";

export const bucketLoggingEnded = {
  id: "bucket-logging-ended",
  severity: "medium",
  reason: "Server access logs tell who read what.",
  advice: "Keep the logging.",
  source: 'Amazon S3 User Guide, "Logging requests with server access logging"',
  reads: { aws_s3_bucket_logging: ["target_bucket"] },
  judge: anyOf(
    deleted("is destroyed: access to the bucket is no longer logged"),
    changed("target_bucket", "logs to another bucket"),
  ),
  cases: {
    dangerous: [
      { type: "aws_s3_bucket_logging", before: { target_bucket: "a" }, after: { target_bucket: "b" } },
      { type: "aws_s3_bucket_logging", before: {} },
    ],
    harmless: [
      {
        type: "aws_s3_bucket_logging",
        before: { target_bucket: "a", target_prefix: "x" },
        after: { target_bucket: "a", target_prefix: "y" },
      },
    ],
  },
} as const satisfies Risk;
