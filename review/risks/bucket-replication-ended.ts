import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import { deleted } from "../judges/deleted";
import { shrunk } from "../judges/shrunk";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

export const bucketReplicationEnded = {
  id: "bucket-replication-ended",
  severity: "medium",
  reason: "A copy in another account outlives whoever takes over the first.",
  advice: "Keep the rule, or name where else the objects are copied to.",
  source: 'Amazon S3 User Guide, "Replicating objects"',
  reads: { aws_s3_bucket_replication_configuration: ["rule.status", "rule.destination.bucket", "rule.id"] },
  judge: anyOf(
    changed("rule.destination.bucket", "copies to another bucket"),
    shrunk("rule.id", "no longer copies what a rule selects"),
    deleted("is destroyed: the second copy ends"),
    turnsBad({
      path: "rule.status",
      absent: "Enabled",
      bad: (status) => status === "Disabled",
      message: "no longer copies what a rule selects",
    }),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_s3_bucket_replication_configuration",
        before: { rule: [{ id: "a", destination: [{ bucket: "x" }] }] },
        after: { rule: [{ id: "a", destination: [{ bucket: "y" }] }] },
      },
      {
        type: "aws_s3_bucket_replication_configuration",
        before: { rule: [{ id: "a" }, { id: "b" }] },
        after: { rule: [{ id: "b" }] },
      },
      { type: "aws_s3_bucket_replication_configuration", before: {} },
      {
        type: "aws_s3_bucket_replication_configuration",
        before: { rule: [{ id: "a", status: "Enabled" }] },
        after: { rule: [{ id: "a", status: "Disabled" }] },
      },
    ],
    harmless: [
      {
        type: "aws_s3_bucket_replication_configuration",
        before: { rule: [{ status: "Disabled" }] },
        after: { rule: [{ status: "Enabled" }] },
      },
    ],
  },
} as const satisfies Risk;
