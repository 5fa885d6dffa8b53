import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { KinesisFirehoseDeliveryStream } from "@cdktf/provider-aws/lib/kinesis-firehose-delivery-stream";
import { Construct } from "constructs";
import type { Names } from "../../core/names/names";
import { policyJson } from "../../core/policy-json";
import { fulfils } from "../fulfils";
import { archiveStream } from "../logging/archive-stream";
import { requireProps } from "../require-props";
import { ruleTrust } from "./rule-trust";

export interface FindingArchiveProps {
  readonly names: Names;
  readonly accountId: string;
  readonly region: string;
  /** Bus whose findings are kept. */
  readonly busName: string;
  /** ARN of the log archive's bucket of findings, whose policy admits the delivery role. */
  readonly bucketArn: string;
  /** ARN of the key under which findings wait in the stream; its policy lets Firehose have a grant. */
  readonly keyArn: string;
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
    requireProps(this, props);
    const { names, accountId, region, bucketArn } = props;
    const { partition } = names;
    this.resource = archiveStream(this, {
      name: names.alerting.findingStream(),
      roleName: names.alerting.findingDeliveryRole(),
      writes: "findings",
      partition,
      accountId,
      region,
      bucketArn,
      keyArn: props.keyArn,
      compression: "by-stream",
    });
    const rule = new CloudwatchEventRule(this, "Rule", {
      name: names.alerting.alarm("every-finding"),
      description: "Every finding, whatever its severity.",
      eventBusName: props.busName,
      eventPattern: JSON.stringify({
        source: ["aws.access-analyzer", "aws.guardduty", "aws.inspector2", "aws.macie", "aws.securityhub"],
      }),
      state: "ENABLED",
    });
    const role = new IamRole(this, "RuleRole", {
      name: names.alerting.findingRuleRole(),
      description: "Delivers findings to the stream of the log archive.",
      assumeRolePolicy: policyJson({
        statements: [
          ruleTrust(
            "AllowRoleToService",
            accountId,
            `arn:${partition}:events:${region}:${accountId}:rule/${names.alerting.securityBus()}/*`,
          ),
        ],
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
