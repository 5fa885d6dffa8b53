import { anyOf } from "../judges/any-of";
import { deleted } from "../judges/deleted";
import { turnedOff } from "../judges/turned-off";
import type { Risk } from "../risk";

export const publicAccessUnblocked = {
  id: "public-access-unblocked",
  severity: "critical",
  reason: "A policy or an ACL may publish what is in the bucket.",
  advice: "Keep all four settings true.",
  source: 'Amazon S3 User Guide, "Blocking public access to your Amazon S3 storage"; AWS FSBP S3.1, S3.8',
  reads: {
    aws_s3_bucket_public_access_block: [
      "block_public_acls",
      "block_public_policy",
      "ignore_public_acls",
      "restrict_public_buckets",
    ],
    aws_s3_account_public_access_block: [
      "block_public_acls",
      "block_public_policy",
      "ignore_public_acls",
      "restrict_public_buckets",
    ],
    aws_s3_access_point: [
      "public_access_block_configuration.block_public_acls",
      "public_access_block_configuration.block_public_policy",
      "public_access_block_configuration.ignore_public_acls",
      "public_access_block_configuration.restrict_public_buckets",
    ],
    aws_s3control_multi_region_access_point: [],
  },
  judge: anyOf(
    turnedOff("block_public_acls", "may be made public (block_public_acls)", { created: true }),
    turnedOff("block_public_policy", "may be made public (block_public_policy)", { created: true }),
    turnedOff("ignore_public_acls", "may be made public (ignore_public_acls)", { created: true }),
    turnedOff("restrict_public_buckets", "may be made public (restrict_public_buckets)", { created: true }),
    turnedOff(
      "public_access_block_configuration.block_public_acls",
      "may be made public (block_public_acls)",
    ),
    turnedOff(
      "public_access_block_configuration.block_public_policy",
      "may be made public (block_public_policy)",
    ),
    turnedOff(
      "public_access_block_configuration.ignore_public_acls",
      "may be made public (ignore_public_acls)",
    ),
    turnedOff(
      "public_access_block_configuration.restrict_public_buckets",
      "may be made public (restrict_public_buckets)",
    ),
    deleted("is destroyed: buckets may be made public"),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_s3_access_point",
        before: { public_access_block_configuration: [{ restrict_public_buckets: true }] },
        after: { public_access_block_configuration: [{ restrict_public_buckets: false }] },
      },
      {
        type: "aws_s3_access_point",
        before: { public_access_block_configuration: [{ ignore_public_acls: true }] },
        after: { public_access_block_configuration: [{ ignore_public_acls: false }] },
      },
      {
        type: "aws_s3_access_point",
        before: { public_access_block_configuration: [{ block_public_policy: true }] },
        after: { public_access_block_configuration: [{ block_public_policy: false }] },
      },
      {
        type: "aws_s3_access_point",
        before: { public_access_block_configuration: [{ block_public_acls: true }] },
        after: { public_access_block_configuration: [{ block_public_acls: false }] },
      },
      {
        type: "aws_s3_bucket_public_access_block",
        before: { ignore_public_acls: true },
        after: { ignore_public_acls: false },
      },
      {
        type: "aws_s3_bucket_public_access_block",
        before: { block_public_policy: true },
        after: { block_public_policy: false },
      },
      {
        type: "aws_s3_bucket_public_access_block",
        before: { block_public_acls: true },
        after: { block_public_acls: false },
      },
      {
        type: "aws_s3_bucket_public_access_block",
        before: {
          block_public_acls: true,
          block_public_policy: true,
          ignore_public_acls: true,
          restrict_public_buckets: true,
        },
        after: {
          block_public_acls: true,
          block_public_policy: true,
          ignore_public_acls: true,
          restrict_public_buckets: false,
        },
      },
      {
        type: "aws_s3_account_public_access_block",
        before: {
          block_public_acls: true,
          block_public_policy: true,
          ignore_public_acls: true,
          restrict_public_buckets: true,
        },
      },
    ],
    harmless: [
      {
        type: "aws_s3_bucket_public_access_block",
        before: {
          block_public_acls: false,
          block_public_policy: false,
          ignore_public_acls: false,
          restrict_public_buckets: false,
        },
        after: {
          block_public_acls: true,
          block_public_policy: true,
          ignore_public_acls: true,
          restrict_public_buckets: true,
        },
      },
    ],
  },
} as const satisfies Risk;
