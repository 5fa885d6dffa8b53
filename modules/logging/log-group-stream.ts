import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { KinesisFirehoseDeliveryStream } from "@cdktf/provider-aws/lib/kinesis-firehose-delivery-stream";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { logsPrincipal } from "../../core/logs-principal";
import type { Names } from "../../core/names/names";
import { policyJson } from "../../core/policy-json";
import { forwardedAlarm } from "../alerting/forwarded-alarm";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { archiveStream } from "./archive-stream";

export interface LogGroupStreamProps {
  readonly names: Names;
  /** The log archive account. */
  readonly accountId: string;
  /** Home region: where the stream and the bucket are. */
  readonly region: string;
  /** Regions whose log groups send. */
  readonly sourceRegions: readonly string[];
  /** ARN of the bucket for what log groups send. */
  readonly bucketArn: string;
  /** ARN of the key under which records wait in the stream; its policy lets Firehose have a grant. */
  readonly keyArn: string;
  /** Policy of the bucket, which is there before anything is written. */
  readonly made: ITerraformDependable;
}

/**
 * Writes what log groups send to the log archive. Destinations of every region hand to this one stream: a destination must
 * be in the log group's region, what it points to need not be.
 *
 * CloudWatch Logs takes its role for the account that sends and, when a destination is made, for the account that
 * receives; who may send is said by the destination's policy.
 *
 * Source: Amazon CloudWatch Logs User Guide "Cross-account cross-Region account-level subscriptions using Firehose",
 * "Confused deputy prevention".
 */
export class LogGroupStream extends Construct {
  readonly resource: KinesisFirehoseDeliveryStream;
  readonly destinationRole: IamRole;

  constructor(scope: Construct, id: string, props: LogGroupStreamProps) {
    super(scope, id);
    requireProps(this, props);
    const { names, accountId, region } = props;
    const { partition } = names;
    this.resource = archiveStream(this, {
      name: names.logging.logGroupStream(),
      roleName: names.logging.logGroupDeliveryRole(),
      writes: "log groups",
      partition,
      accountId,
      region,
      bucketArn: props.bucketArn,
      keyArn: props.keyArn,
      compression: "by-sender",
      dependsOn: [props.made],
    });
    this.destinationRole = new IamRole(this, "DestinationRole", {
      name: names.logging.logDestinationRole(),
      description: "Delivers what log groups send to the stream of the log archive.",
      assumeRolePolicy: policyJson({
        statements: [
          {
            sid: "AllowRoleToLogDestinations",
            reason: "CloudWatch Logs takes it in our regions, for whoever the destination's policy admits.",
            effect: "Allow",
            principals: { Service: [logsPrincipal(partition)] },
            actions: ["sts:AssumeRole"],
            conditions: {
              ArnLike: {
                "aws:SourceArn": [...new Set(props.sourceRegions)]
                  .sort()
                  .map((source) => `arn:${partition}:logs:${source}:*:*`),
              },
            },
          },
        ],
      }),
    });
    new IamRolePolicy(this, "DestinationPermissions", {
      name: "deliver-log-groups",
      role: this.destinationRole.id,
      policy: policyJson({
        statements: [
          {
            sid: "AllowRecordsToStream",
            reason: "What is sent goes to this stream and to no other.",
            effect: "Allow",
            actions: ["firehose:PutRecord", "firehose:PutRecordBatch"],
            resources: [this.resource.arn],
          },
        ],
      }),
    });
    const watched = {
      namespace: "AWS/Firehose",
      dimensions: { DeliveryStreamName: names.logging.logGroupStream() },
    };
    forwardedAlarm(this, "Late", {
      ...watched,
      name: names.alerting.alarm("log-groups-not-archived"),
      says: "What log groups sent has waited for an hour on its way to the log archive; after a day it is lost.",
      metricName: "DeliveryToS3.DataFreshness",
      above: 3600,
    });
    forwardedAlarm(this, "Throttled", {
      ...watched,
      name: names.alerting.alarm("log-groups-throttled"),
      says: "Log groups send more than the stream may take: raise its quota, or exclude large log groups.",
      metricName: "ThrottledRecords",
      above: 0,
    });
    fulfils(this, "logging.log-groups-archived");
  }
}
