import { defineGuardrail } from "../../define-guardrail";

/**
 * An upload that names an encryption names KMS. One that names none takes the bucket's default, which the bucket's
 * owner has chosen; AWS services that deliver logs name what their documentation says. A key that comes with the
 * request is no key of KMS: who overwrites objects under one keeps everybody else out.
 */
export const denyUploadsUnlessKms = defineGuardrail({
  id: "DenyUploadsUnlessKms",
  family: "resource-control",
  posture: "strict",
  reason:
    "An object under a key of S3's own can be read by whoever may read the bucket, and no key policy stops them.",
  source:
    'Amazon S3 User Guide "Using server-side encryption with AWS KMS keys"; Security Hub FSBP S3.17; AWS Security Blog "Preventing unintended encryption of Amazon S3 objects"',
  exempts: [],
  objectives: ["data.buckets-encrypted"],
  denies: () => [
    {
      actions: ["s3:PutObject"],
      conditions: {
        Null: { "s3:x-amz-server-side-encryption": "false" },
        StringNotEquals: { "s3:x-amz-server-side-encryption": ["aws:kms", "aws:kms:dsse"] },
        BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
      },
    },
    {
      actions: ["s3:PutObject"],
      conditions: { Null: { "s3:x-amz-server-side-encryption-customer-algorithm": "false" } },
    },
  ],
});
