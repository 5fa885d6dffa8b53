import { anyOf } from "../judges/any-of";
import { deletedOf } from "../judges/deleted-of";
import { turnedOff } from "../judges/turned-off";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

const versioningDeleted = deletedOf(["aws_s3_bucket_versioning"], "is destroyed: versioning is suspended");

export const versioningSuspended = {
  id: "versioning-suspended",
  severity: "high",
  reason: "What is overwritten or deleted is gone.",
  advice: "Keep versioning enabled.",
  source: 'Amazon S3 User Guide, "Using versioning in S3 buckets"',
  reads: {
    aws_s3_bucket_versioning: ["versioning_configuration.status", "versioning_configuration.mfa_delete"],
    aws_s3_bucket: ["versioning.enabled"],
  },
  judge: anyOf(
    turnsBad({
      path: "versioning_configuration.status",
      absent: "Suspended",
      bad: (status) => status !== "Enabled",
      message: "keeps no overwritten versions",
    }),
    turnedOff("versioning.enabled", "keeps no overwritten versions"),
    turnsBad({
      path: "versioning_configuration.mfa_delete",
      absent: "Disabled",
      bad: (status) => status !== "Enabled",
      message: "lets versions be deleted without MFA",
    }),
    versioningDeleted,
  ),
  cases: {
    dangerous: [
      {
        type: "aws_s3_bucket_versioning",
        before: { versioning_configuration: [{ status: "Enabled", mfa_delete: "Enabled" }] },
        after: { versioning_configuration: [{ status: "Enabled", mfa_delete: "Disabled" }] },
      },
      {
        type: "aws_s3_bucket",
        before: { versioning: [{ enabled: true }] },
        after: { versioning: [{ enabled: false }] },
      },
      {
        type: "aws_s3_bucket_versioning",
        before: { versioning_configuration: [{ status: "Enabled" }] },
        after: { versioning_configuration: [{ status: "Suspended" }] },
      },
      { type: "aws_s3_bucket_versioning", before: { versioning_configuration: [{ status: "Enabled" }] } },
    ],
    harmless: [
      {
        type: "aws_s3_bucket_versioning",
        before: { versioning_configuration: [{ status: "Suspended" }] },
        after: { versioning_configuration: [{ status: "Enabled" }] },
      },
    ],
  },
} as const satisfies Risk;
