import { allowedServices } from "../allowed-services";
import { judged } from "../judged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";
import { policyStatements } from "../policy-statements";
import { referringTo } from "../referring-to";

/** Services that deliver to buckets with S3's own keys only. */
const s3KeysOnly = ["logdelivery.elasticloadbalancing.amazonaws.com", "logging.s3.amazonaws.com"];

/** Buckets encrypt by default. */
export const dataBucketsEncrypted = {
  id: "data.buckets-encrypted",
  promise:
    "Every bucket encrypts under a customer managed key by default, or under S3's own where it takes logs that support no other.",
  source:
    "AWS Security best practices for Amazon S3; Security Hub S3.17; Amazon S3 User Guide, Enabling server access logging; Elastic Load Balancing, Enable access logs",
  proof: (stack) =>
    judged(stack, "aws_s3_bucket", (_body, address) => {
      const type = "aws_s3_bucket_server_side_encryption_configuration";
      const defaults = referringTo(stack, type, "bucket", address)
        .flatMap(({ rule }) => nestedBlocks(rule))
        .flatMap((rule) => nestedBlocks(rule["apply_server_side_encryption_by_default"]));
      const [first] = defaults;
      if (first === undefined) return "it has no default encryption";
      if (/^aws:kms(:dsse)?$/.test(String(first["sse_algorithm"]))) {
        return first["kms_master_key_id"] === undefined
          ? "it encrypts under a key that AWS manages, not under its own"
          : undefined;
      }
      const policies = referringTo(stack, "aws_s3_bucket_policy", "bucket", address);
      const writers = allowedServices(policies.flatMap(({ policy }) => policyStatements(policy)));
      return writers.some((writer) => s3KeysOnly.includes(writer))
        ? undefined
        : "it encrypts under S3's own keys though no writer of it needs them";
    }),
} as const satisfies Objective;
