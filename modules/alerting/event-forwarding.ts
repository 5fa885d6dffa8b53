import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target";
import { Construct } from "constructs";
import type { Partition } from "../../facts/partitions";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { DeadLetterQueue } from "./dead-letter-queue";
import { forwardedAlarm } from "./forwarded-alarm";
import { type ForwardedEvents, forwardedEvents } from "./forwarded-events";

export interface EventForwardingProps {
  /** Begins the names of rules and queue. */
  readonly prefix: string;
  readonly partition: Partition;
  readonly accountId: string;
  readonly region: string;
  /** ARN of the role that the rules take. */
  readonly roleArn: string;
  /** ARN of the security team's event bus. */
  readonly busArn: string;
  /** Which events go there. */
  readonly forwards: readonly ForwardedEvents[];
}

/**
 * Hands security events of one account and region to the security account. What cannot be delivered is kept.
 *
 * Source: Amazon EventBridge User Guide "Sending and receiving events between AWS accounts".
 */
export class EventForwarding extends Construct {
  /** Keeps what a rule of the baseline could not deliver. */
  readonly undelivered: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: EventForwardingProps) {
    super(scope, id);
    requireProps(this, props);
    const { prefix, partition, accountId, region } = props;
    this.undelivered = new DeadLetterQueue(this, "Undelivered", {
      name: `${prefix}-undelivered-events`,
      ruleArns: [`arn:${partition}:events:${region}:${accountId}:rule/${prefix}-*`],
    });
    forwardedAlarm(this, "UndeliveredAlarm", {
      name: `${prefix}-undelivered-events`,
      says: "Events could not be delivered, or a response automation could not be started; they wait in a dead-letter queue.",
      namespace: "AWS/SQS",
      metricName: "ApproximateNumberOfMessagesVisible",
      dimensions: { QueueName: `${prefix}-undelivered-events` },
      above: 0,
    });
    for (const kind of [...props.forwards].sort()) {
      const { says, pattern } = forwardedEvents[kind];
      const rule = new CloudwatchEventRule(this, `${kind}-rule`, {
        name: `${prefix}-${kind}`,
        description: says,
        eventPattern: JSON.stringify(pattern(prefix)),
        state: "ENABLED",
      });
      new CloudwatchEventTarget(this, `${kind}-target`, {
        rule: rule.name,
        targetId: "security-bus",
        arn: props.busArn,
        roleArn: props.roleArn,
        deadLetterConfig: { arn: this.undelivered.resource.arn },
      });
    }
    fulfils(this, "alerting.events-forwarded");
  }
}
