import type { PolicyStatement } from "../../core/policy-document";
import { viaService } from "../../core/via-service";
import { logDeliveryKeyStatement } from "./log-delivery-key-statement";
import type { LogSources } from "./log-sources";
import type { RoleDelivery } from "./role-delivery-statements";
import { sourceConditions } from "./source-conditions";

export interface LogArchiveKeyUse {
  /** Whose logs are encrypted. */
  readonly sources: LogSources;
  /** Roles that deliver for services which do not write as themselves. */
  readonly deliveries: readonly RoleDelivery[];
  /** ARN of the only trail that may encrypt. */
  readonly trailArn: string;
  /** Account and region of the archive. */
  readonly accountId: string;
  readonly region: string;
  /** ARNs of the buckets whose objects the key encrypts, as names: the buckets are made after the key. */
  readonly bucketArns: readonly string[];
}

/**
 * Who may use the archive's key: each service that delivers, on behalf of our sources, and whoever IAM lets
 * read in the archive's account, through S3 and for the archive's own buckets. S3 itself needs nothing: it
 * calls KMS in the name of whoever writes or reads.
 *
 * Sources: Amazon CloudWatch Logs User Guide "Amazon S3 bucket server-side encryption"; AWS Config Developer
 * Guide "Permissions for the KMS key for the AWS Config delivery channel"; CloudTrail User Guide (a bucket
 * with a bucket key: `GenerateDataKey` and `DescribeKey`); Amazon S3 User Guide "Encryption context".
 */
export function logArchiveKeyStatements(use: LogArchiveKeyUse): PolicyStatement[] {
  return [
    {
      sid: "AllowEncryptionToTrail",
      reason: "CloudTrail asks for the bucket's default key when it makes the trail, and for digests.",
      effect: "Allow",
      principals: { Service: ["cloudtrail.amazonaws.com"] },
      actions: ["kms:DescribeKey", "kms:GenerateDataKey*"],
      resources: ["*"],
      conditions: { StringEquals: { "aws:SourceArn": use.trailArn } },
    },
    {
      sid: "AllowEncryptionToConfig",
      reason: "Config encrypts the snapshots of our accounts.",
      effect: "Allow",
      principals: { Service: ["config.amazonaws.com"] },
      actions: ["kms:Decrypt", "kms:GenerateDataKey"],
      resources: ["*"],
      conditions: { StringEquals: sourceConditions(use.sources) },
    },
    logDeliveryKeyStatement(
      use.sources,
      "The log delivery service encrypts flow, web ACL, DNS and firewall logs of our accounts.",
    ),
    ...use.deliveries.map(
      ({ what, partition, accountId, roleArn }): PolicyStatement => ({
        sid: `AllowEncryptionTo${what}Delivery`,
        reason: "S3 encrypts what the delivery role adds; the role reads nothing.",
        effect: "Allow",
        principals: { AWS: [`arn:${partition}:iam::${accountId}:root`] },
        actions: ["kms:Decrypt", "kms:GenerateDataKey"],
        resources: ["*"],
        conditions: {
          ArnEquals: { "aws:PrincipalArn": roleArn },
          StringEquals: { "kms:ViaService": viaService("s3", use.region) },
        },
      }),
    ),
    {
      sid: "AllowDecryptionToReaders",
      reason: "Whoever IAM lets read the archive reads its objects through S3, and nothing else.",
      effect: "Allow",
      principals: { AWS: [`arn:${use.sources.partition}:iam::${use.accountId}:root`] },
      actions: ["kms:Decrypt"],
      resources: ["*"],
      conditions: {
        StringEquals: {
          "kms:CallerAccount": use.accountId,
          "kms:ViaService": viaService("s3", use.region),
        },
        // The bucket's ARN where S3 uses a bucket key, else the object's.
        StringLike: {
          "kms:EncryptionContext:aws:s3:arn": use.bucketArns.flatMap((arn) => [arn, `${arn}/*`]),
        },
      },
    },
  ];
}
