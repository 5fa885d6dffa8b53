import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { PalisadeError } from "../../core/palisade-error";
import { policyJson } from "../../core/policy-json";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface TrailLogGroupProps {
  readonly logGroupName: string;
  readonly roleName: string;
  /** Account and region of the trail. */
  readonly accountId: string;
  readonly region: string;
  /** ARN of the only trail that may write. */
  readonly trailArn: string;
  /** Organization whose accounts the trail records. @default none: the trail records its own account */
  readonly organizationId?: string;
  /** ARN of the key that encrypts the group. */
  readonly keyArn: string;
  /** Days for which events are kept: one of the numbers that CloudWatch Logs takes, 365 or more. */
  readonly retentionDays: number;
}

/**
 * The log group that a trail writes to for searches and alarms, and the role by which CloudTrail writes.
 * The role writes to the trail's own streams in this group and does nothing else.
 *
 * Source: CloudTrail User Guide "Sending events to CloudWatch Logs", "Role policy document for CloudTrail to
 * use CloudWatch Logs for monitoring"; Security Hub CloudTrail.5.
 *
 * @throws PalisadeError when the retention is less than a year or none that CloudWatch Logs takes
 */
export class TrailLogGroup extends Construct {
  readonly resource: CloudwatchLogGroup;
  readonly role: IamRole;
  /** What the role may do; the trail waits for it, since CloudTrail tries to write when the trail is made. */
  readonly permissions: IamRolePolicy;

  constructor(scope: Construct, id: string, props: TrailLogGroupProps) {
    super(scope, id);
    requireProps(this, props);
    if (!retentions.includes(props.retentionDays)) {
      throw new PalisadeError([
        {
          where: `${this.node.path}.retentionDays`,
          found: `${props.retentionDays} days`,
          allowed: retentions.join(", "),
          fix: "choose one of these",
        },
      ]);
    }
    this.resource = new CloudwatchLogGroup(this, "Resource", {
      name: props.logGroupName,
      kmsKeyId: props.keyArn,
      retentionInDays: props.retentionDays,
      lifecycle: { preventDestroy: true },
    });
    this.role = new IamRole(this, "Role", {
      name: props.roleName,
      description: "Lets CloudTrail write the audit trail to CloudWatch Logs.",
      assumeRolePolicy: policyJson({
        statements: [
          {
            sid: "AllowRoleToTrail",
            reason: "Only this trail takes the role.",
            effect: "Allow",
            principals: { Service: ["cloudtrail.amazonaws.com"] },
            actions: ["sts:AssumeRole"],
            conditions: {
              StringEquals: { "aws:SourceAccount": props.accountId, "aws:SourceArn": props.trailArn },
            },
          },
        ],
      }),
    });
    const streams = [
      `${props.accountId}_CloudTrail_${props.region}*`,
      ...(props.organizationId === undefined ? [] : [`${props.organizationId}_*`]),
    ];
    this.permissions = new IamRolePolicy(this, "Permissions", {
      name: "write-trail-events",
      role: this.role.id,
      policy: policyJson({
        statements: [
          {
            sid: "AllowTrailEventsToLogGroup",
            reason: "CloudTrail makes its streams and writes to them, in this group only.",
            effect: "Allow",
            actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
            resources: streams.map((stream) => `${this.resource.arn}:log-stream:${stream}`),
          },
        ],
      }),
    });
    fulfils(this, "logging.log-groups-retained");
  }
}

const retentions = [365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];
