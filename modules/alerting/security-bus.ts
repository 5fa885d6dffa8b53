import { CloudwatchEventBus } from "@cdktf/provider-aws/lib/cloudwatch-event-bus";
import { CloudwatchEventBusPolicy } from "@cdktf/provider-aws/lib/cloudwatch-event-bus-policy";
import { Construct } from "constructs";
import { policyJson } from "../../core/policy-json";
import type { Partition } from "../../facts/partitions";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface SecurityBusProps {
  readonly name: string;
  readonly partition: Partition;
  readonly accountId: string;
  /** Names of the roles, in each account, that may send. */
  readonly senderRoles: readonly string[];
  /** Organization whose accounts may send. @default none: this account only */
  readonly organizationId?: string;
}

/**
 * The event bus of the security team. Forwarders of the organization's accounts put events there, and nobody else does: a
 * target of a rule that names a role sends by that role.
 *
 * Source: Amazon EventBridge User Guide "Permissions for event buses in Amazon EventBridge" (organization).
 */
export class SecurityBus extends Construct {
  readonly resource: CloudwatchEventBus;

  constructor(scope: Construct, id: string, props: SecurityBusProps) {
    super(scope, id);
    requireProps(this, props);
    const { partition, accountId, organizationId } = props;
    this.resource = new CloudwatchEventBus(this, "Resource", {
      name: props.name,
      description: "Security events and findings of every account.",
    });
    const whose = organizationId === undefined ? accountId : "*";
    const senders = [...props.senderRoles]
      .sort()
      .map((role) => `arn:${partition}:iam::${whose}:role/${role}`);
    new CloudwatchEventBusPolicy(this, "Policy", {
      eventBusName: this.resource.name,
      policy: policyJson({
        statements: [
          {
            sid: "AllowEventsFromForwarders",
            reason:
              "The forwarder of each account of the organization sends, one that joins later too, and nobody else.",
            effect: "Allow",
            principals:
              organizationId === undefined ? { AWS: [`arn:${partition}:iam::${accountId}:root`] } : "*",
            actions: ["events:PutEvents"],
            resources: [this.resource.arn],
            conditions: {
              ...(organizationId !== undefined && {
                StringEquals: { "aws:PrincipalOrgID": organizationId },
              }),
              ArnLike: { "aws:PrincipalArn": senders },
            },
          },
          {
            sid: "DenyEventsFromOthers",
            reason: "An administrator of this account forges no event either.",
            effect: "Deny",
            principals: "*",
            actions: ["events:PutEvents"],
            resources: [this.resource.arn],
            conditions: { ArnNotLike: { "aws:PrincipalArn": senders } },
          },
        ],
      }),
    });
    fulfils(this, "alerting.events-forwarded");
  }
}
