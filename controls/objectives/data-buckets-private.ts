import { judged } from "../judged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";
import { referringTo } from "../referring-to";

const blocks = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"];

/** Buckets cannot be made public. */
export const dataBucketsPrivate = {
  id: "data.buckets-private",
  promise:
    "Every bucket blocks public access in all four ways, and its owner owns every object without ACLs.",
  source: "CIS AWS Foundations 3.1.4; Security Hub S3.8, S3.12",
  proof: (stack) =>
    judged(stack, "aws_s3_bucket", (_body, address) => {
      const [access] = referringTo(stack, "aws_s3_bucket_public_access_block", "bucket", address);
      const open = blocks.find((block) => access?.[block] !== true);
      if (open !== undefined) return `it does not ${open.replaceAll("_", " ")}`;
      const owners = referringTo(stack, "aws_s3_bucket_ownership_controls", "bucket", address)
        .flatMap(({ rule }) => nestedBlocks(rule))
        .map((rule) => rule["object_ownership"]);
      return owners.includes("BucketOwnerEnforced")
        ? undefined
        : "its owner is not enforced, so ACLs still count";
    }),
} as const satisfies Objective;
