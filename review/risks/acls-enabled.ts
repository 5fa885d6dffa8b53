import { anyOf } from "../judges/any-of";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

export const aclsEnabled = {
  id: "acls-enabled",
  severity: "medium",
  reason: "Access by ACL shows in no policy, and writers own what they write.",
  advice: "Keep BucketOwnerEnforced.",
  source: 'Amazon S3 User Guide, "Controlling ownership of objects and disabling ACLs for your bucket"',
  reads: { aws_s3_bucket_ownership_controls: ["rule.object_ownership"] },
  judge: anyOf(
    turnsBad({
      path: "rule.object_ownership",
      absent: "BucketOwnerEnforced",
      bad: (owner) => owner !== "BucketOwnerEnforced",
      message: "lets ACLs give access again",
    }),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_s3_bucket_ownership_controls",
        before: { rule: [{ object_ownership: "BucketOwnerEnforced" }] },
        after: { rule: [{ object_ownership: "ObjectWriter" }] },
      },
    ],
    harmless: [
      {
        type: "aws_s3_bucket_ownership_controls",
        before: { rule: [{ object_ownership: "ObjectWriter" }] },
        after: { rule: [{ object_ownership: "BucketOwnerEnforced" }] },
      },
    ],
  },
} as const satisfies Risk;
