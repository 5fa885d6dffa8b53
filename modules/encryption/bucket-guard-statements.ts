import type { PolicyStatement } from "../../core/policy-document";
import type { BucketEncryption } from "./bucket-encryption";

/**
 * The statements that every bucket's policy begins with. They only deny, so they add to whatever a bucket
 * admits and can be read apart from it.
 *
 * Sources: AWS "Amazon S3 condition key examples"; AWS Security Blog on `s3:TlsVersion`; CIS 3.1.1.
 */
export function bucketGuardStatements(bucketArn: string, encryption: BucketEncryption): PolicyStatement[] {
  const everything = [bucketArn, `${bucketArn}/*`];
  const objects = [`${bucketArn}/*`];
  const transport: PolicyStatement[] = [
    {
      sid: "DenyRequestsUnlessTls",
      reason: "Nothing is read or written in clear text.",
      effect: "Deny",
      principals: "*",
      actions: ["s3:*"],
      resources: everything,
      conditions: { Bool: { "aws:SecureTransport": "false" } },
    },
    {
      sid: "DenyRequestsUnlessTls12",
      reason: "TLS 1.0 and 1.1 have known weaknesses.",
      effect: "Deny",
      principals: "*",
      actions: ["s3:*"],
      resources: everything,
      conditions: { NumericLessThan: { "s3:TlsVersion": "1.2" } },
    },
    {
      sid: "DenyUploadsWithCustomerKeys",
      reason:
        "An object encrypted with a key that only the uploader holds cannot be read, or can be held to ransom.",
      effect: "Deny",
      principals: "*",
      actions: ["s3:PutObject"],
      resources: objects,
      conditions: { Null: { "s3:x-amz-server-side-encryption-customer-algorithm": "false" } },
    },
  ];
  if (encryption.kind === "s3") return transport;
  // An upload that names no encryption gets the bucket's default key; one that names another is denied.
  return [
    ...transport,
    {
      sid: "DenyUploadsUnlessKms",
      reason:
        "An upload that asks for other encryption than KMS would escape the key's policy and its audit.",
      effect: "Deny",
      principals: "*",
      actions: ["s3:PutObject"],
      resources: objects,
      conditions: {
        Null: { "s3:x-amz-server-side-encryption": "false" },
        StringNotEquals: {
          "s3:x-amz-server-side-encryption":
            encryption.alsoAllowS3KeysReason === undefined ? "aws:kms" : ["aws:kms", "AES256"],
        },
      },
    },
    {
      sid: "DenyUploadsUnlessKnownKey",
      reason: "An object under a foreign key can be made unreadable by that key's owner.",
      effect: "Deny",
      principals: "*",
      actions: ["s3:PutObject"],
      resources: objects,
      conditions: {
        Null: { "s3:x-amz-server-side-encryption-aws-kms-key-id": "false" },
        ArnNotLike: {
          "s3:x-amz-server-side-encryption-aws-kms-key-id": [
            encryption.keyArn,
            ...(encryption.alsoAllowedKeyArns ?? []),
          ],
        },
      },
    },
  ];
}
