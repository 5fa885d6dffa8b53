import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { KinesisFirehoseDeliveryStream } from "@cdktf/provider-aws/lib/kinesis-firehose-delivery-stream";
import { Construct } from "constructs";
import type { Names } from "../../core/names";
import type { Conditions } from "../../core/policy-document";
import { policyJson } from "../../core/policy-json";
import { fulfils } from "../fulfils";

export interface FindingArchiveProps {
  readonly names: Names;
  readonly accountId: string;
  readonly region: string;
  /** Bus whose findings are kept. */
  readonly busName: string;
  /** ARN of the log archive's bucket of findings, whose policy admits the delivery role. */
  readonly bucketArn: string;
  /** ARN of the queue that takes what cannot be delivered. */
  readonly undeliveredArn: string;
}

/**
 * Writes every finding to the log archive, where it outlives the 90 days for which the services keep it. S3 encrypts it
 * there under the archive's key.
 *
 * Source: Amazon Data Firehose Developer Guide "Grant Firehose access to an Amazon S3 destination" (cross-account);
 * GuardDuty User Guide "Findings retention".
 */
export class FindingArchive extends Construct {
  readonly resource: KinesisFirehoseDeliveryStream;

  constructor(scope: Construct, id: string, props: FindingArchiveProps) {
    super(scope, id);
    const { names, accountId, region, bucketArn } = props;
    const { partition } = names;
    const trusting = (service: string, conditions: Conditions) =>
      policyJson({
        statements: [
          {
            sid: "AllowRoleToService",
            reason: "Only for this account's own stream and rule.",
            effect: "Allow",
            principals: { Service: [service] },
            actions: ["sts:AssumeRole"],
            conditions,
          },
        ],
      });
    const delivery = new IamRole(this, "DeliveryRole", {
      name: names.findingDeliveryRole(),
      description: "Writes findings to the log archive.",
      // Firehose says for whom it acts by the account's id as external id.
      assumeRolePolicy: trusting("firehose.amazonaws.com", { StringEquals: { "sts:ExternalId": accountId } }),
    });
    const permissions = new IamRolePolicy(this, "DeliveryPermissions", {
      name: "write-findings",
      role: delivery.id,
      policy: policyJson({
        statements: [
          {
            sid: "AllowFindingsToArchive",
            reason: "Findings are added to the archive's bucket, and none is read or removed.",
            effect: "Allow",
            actions: [
              "s3:AbortMultipartUpload",
              "s3:GetBucketLocation",
              "s3:ListBucket",
              "s3:ListBucketMultipartUploads",
              "s3:PutObject",
              "s3:PutObjectAcl",
            ],
            resources: [bucketArn, `${bucketArn}/*`],
          },
          {
            sid: "AllowEncryptionInArchive",
            reason:
              "S3 encrypts what is delivered, under the archive's key, whose id only the archive knows.",
            effect: "Allow",
            actions: ["kms:Decrypt", "kms:GenerateDataKey"],
            resources: [`arn:${partition}:kms:${region}:*:key/*`],
            conditions: {
              StringEquals: { "kms:ViaService": `s3.${region}.amazonaws.com` },
              StringLike: { "kms:EncryptionContext:aws:s3:arn": [bucketArn, `${bucketArn}/*`] },
            },
          },
        ],
      }),
    });
    this.resource = new KinesisFirehoseDeliveryStream(this, "Resource", {
      name: names.findingStream(),
      destination: "extended_s3",
      serverSideEncryption: { enabled: true, keyType: "AWS_OWNED_CMK" },
      extendedS3Configuration: {
        roleArn: delivery.arn,
        bucketArn,
        bufferingInterval: 300,
        bufferingSize: 16,
        compressionFormat: "GZIP",
        prefix: "findings/!{timestamp:yyyy/MM/dd}/",
        errorOutputPrefix: "errors/!{firehose:error-output-type}/!{timestamp:yyyy/MM/dd}/",
      },
      dependsOn: [permissions],
    });
    const rule = new CloudwatchEventRule(this, "Rule", {
      name: names.alarm("every-finding"),
      description: "Every finding, whatever its severity.",
      eventBusName: props.busName,
      eventPattern: JSON.stringify({
        source: ["aws.access-analyzer", "aws.guardduty", "aws.inspector2", "aws.macie", "aws.securityhub"],
      }),
      state: "ENABLED",
    });
    const role = new IamRole(this, "RuleRole", {
      name: names.findingRuleRole(),
      description: "Hands findings to their delivery.",
      assumeRolePolicy: trusting("events.amazonaws.com", {
        StringEquals: { "aws:SourceAccount": accountId },
        ArnLike: {
          "aws:SourceArn": `arn:${partition}:events:${region}:${accountId}:rule/${names.securityBus()}/*`,
        },
      }),
    });
    new IamRolePolicy(this, "RulePermissions", {
      name: "deliver-findings",
      role: role.id,
      policy: policyJson({
        statements: [
          {
            sid: "AllowFindingsToStream",
            reason: "Findings go to this stream and to no other.",
            effect: "Allow",
            actions: ["firehose:PutRecord", "firehose:PutRecordBatch"],
            resources: [this.resource.arn],
          },
        ],
      }),
    });
    new CloudwatchEventTarget(this, "Target", {
      rule: rule.name,
      eventBusName: props.busName,
      targetId: "archive",
      arn: this.resource.arn,
      roleArn: role.arn,
      deadLetterConfig: { arn: props.undeliveredArn },
    });
    fulfils(this, "alerting.findings-routed");
  }
}
