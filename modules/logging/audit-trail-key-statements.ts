import { logsPrincipal } from "../../core/logs-principal";
import type { PolicyStatement } from "../../core/policy-document";
import { viaService } from "../../core/via-service";
import type { Partition } from "../../facts/partitions";

export interface AuditTrailKeyUse {
  /** AWS partition. */
  readonly partition: Partition;
  /** Account and region of the trail. */
  readonly accountId: string;
  readonly region: string;
  readonly trailArn: string;
  /** ARNs of what the key encrypts, as names: the resources are made after the key. */
  readonly logGroupArn: string;
  readonly topicArn: string;
  readonly bucketArn: string;
  /** Account whose principals read the archived logs. */
  readonly logArchiveAccountId: string;
}

/**
 * Who may use the trail's key: CloudTrail for this trail and its notifications, CloudWatch Logs for the
 * trail's log group, and whoever IAM lets read in the log archive account, through S3 and for the trail's
 * bucket.
 *
 * Sources: CloudTrail User Guide "Configure AWS KMS key policies for CloudTrail"; Amazon SNS Developer Guide
 * "Key management" (event sources from AWS services); Amazon CloudWatch Logs User Guide "Encrypt log data";
 * CIS 4.5.
 */
export function auditTrailKeyStatements(use: AuditTrailKeyUse): PolicyStatement[] {
  const trail = { "aws:SourceArn": use.trailArn };
  return [
    {
      sid: "AllowLogEncryptionToTrail",
      reason: "CloudTrail encrypts the log files of this trail, and of no other account's.",
      effect: "Allow",
      principals: { Service: ["cloudtrail.amazonaws.com"] },
      actions: ["kms:GenerateDataKey*"],
      resources: ["*"],
      conditions: {
        StringEquals: trail,
        StringLike: {
          "kms:EncryptionContext:aws:cloudtrail:arn": `arn:${use.partition}:cloudtrail:*:${use.accountId}:trail/*`,
        },
      },
    },
    {
      sid: "AllowKeyCheckToTrail",
      reason: "CloudTrail looks at the key before it takes it.",
      effect: "Allow",
      principals: { Service: ["cloudtrail.amazonaws.com"] },
      actions: ["kms:DescribeKey"],
      resources: ["*"],
      conditions: { StringEquals: trail },
    },
    {
      sid: "AllowNotificationsToTrail",
      reason: "CloudTrail tells an encrypted topic of each delivery.",
      effect: "Allow",
      principals: { Service: ["cloudtrail.amazonaws.com"] },
      actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
      resources: ["*"],
      conditions: { StringEquals: { ...trail, "kms:EncryptionContext:aws:sns:topicArn": use.topicArn } },
    },
    {
      sid: "AllowLogGroupToCloudWatchLogs",
      reason: "CloudWatch Logs encrypts and reads the trail's log group, and no other.",
      effect: "Allow",
      principals: { Service: [logsPrincipal(use.partition, use.region)] },
      actions: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
      resources: ["*"],
      conditions: { ArnEquals: { "kms:EncryptionContext:aws:logs:arn": use.logGroupArn } },
    },
    {
      sid: "AllowDecryptionToArchiveReaders",
      reason: "Whoever IAM lets read in the log archive account reads the trail's objects through S3.",
      effect: "Allow",
      principals: { AWS: [`arn:${use.partition}:iam::${use.logArchiveAccountId}:root`] },
      actions: ["kms:Decrypt"],
      resources: ["*"],
      conditions: {
        StringEquals: {
          "kms:CallerAccount": use.logArchiveAccountId,
          "kms:ViaService": viaService("s3", use.region),
        },
        // The bucket's ARN where S3 uses a bucket key, else the object's.
        StringLike: { "kms:EncryptionContext:aws:s3:arn": [use.bucketArn, `${use.bucketArn}/*`] },
      },
    },
  ];
}
