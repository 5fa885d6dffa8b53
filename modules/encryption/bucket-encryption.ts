/** How objects are encrypted: with a KMS key, or with S3's own keys where AWS supports no other. */
export type BucketEncryption =
  | {
      readonly kind: "kms";
      /** ARN of the key that S3 uses when an upload names none. */
      readonly keyArn: string;
      /** ARNs or ARN patterns of further keys that uploads may name. @default none */
      readonly alsoAllowedKeyArns?: readonly string[];
      /** Why uploads may ask for S3's own keys too, where a writer does so. @default they may not */
      readonly alsoAllowS3KeysReason?: string;
    }
  | {
      readonly kind: "s3";
      /** Why AWS allows no KMS key here, for example "S3 server access logs". */
      readonly reason: string;
    };
