import type { PolicyStatement } from "../../core/policy-document";
import { viaService } from "../../core/via-service";
import { logDeliveryKeyStatement } from "../logging/log-delivery-key-statement";
import type { LogSources } from "../logging/log-sources";

export interface WebLogKeyUse {
  readonly sources: LogSources;
  readonly accountId: string;
  readonly region: string;
  /** ARN of the bucket that the key encrypts, as a name: it is made after the key. */
  readonly bucketArn: string;
  /** ARN of the role by which S3 replicates. */
  readonly roleArn: string;
}

/**
 * Who uses the key of a bucket for logs of web ACLs: the log delivery service, the role that replicates, and whoever IAM lets
 * read in the account.
 *
 * Source: AWS WAF Developer Guide "Sending web ACL traffic logs to an Amazon Simple Storage Service bucket", permissions for a
 * KMS key; Amazon S3 User Guide "Replicating encrypted objects".
 */
export function webLogKeyStatements(use: WebLogKeyUse): PolicyStatement[] {
  const account = [`arn:${use.sources.partition}:iam::${use.accountId}:root`];
  const bucket = { "kms:EncryptionContext:aws:s3:arn": [use.bucketArn, `${use.bucketArn}/*`] };
  return [
    logDeliveryKeyStatement(
      use.sources,
      "The log delivery service encrypts what web ACLs of this account and Region log.",
    ),
    {
      sid: "AllowDecryptionToReplication",
      reason: "S3 reads what it replicates to the log archive.",
      effect: "Allow",
      principals: { AWS: account },
      actions: ["kms:Decrypt"],
      resources: ["*"],
      conditions: {
        ArnEquals: { "aws:PrincipalArn": use.roleArn },
        StringEquals: { "kms:ViaService": viaService("s3", use.region) },
        StringLike: bucket,
      },
    },
    {
      sid: "AllowDecryptionToReaders",
      reason: "Whoever IAM lets read the logs reads them through S3, and nothing else.",
      effect: "Allow",
      principals: { AWS: account },
      actions: ["kms:Decrypt"],
      resources: ["*"],
      conditions: {
        StringEquals: { "kms:CallerAccount": use.accountId, "kms:ViaService": viaService("s3", use.region) },
        StringLike: bucket,
      },
    },
  ];
}
