import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { SqsQueuePolicy } from "@cdktf/provider-aws/lib/sqs-queue-policy";
import { Construct } from "constructs";
import { policyJson } from "../../core/policy-json";
import type { Partition } from "../../facts/partitions";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import type { AlertPublisher } from "./alert-publisher";
import { AlertTopic } from "./alert-topic";
import { queueStatements } from "./queue-statements";

export interface RecordQueueProps {
  /** Name of the topic and of the queue. */
  readonly name: string;
  readonly keyAlias: string;
  readonly partition: Partition;
  readonly accountId: string;
  readonly region: string;
  readonly administratorArns: readonly string[];
  readonly publishers: readonly AlertPublisher[];
}

/** Days for which SQS keeps a message at most. */
const fourteenDays = 14 * 24 * 60 * 60;

/**
 * Where alarms go that people need not hear of at once: a topic, and a queue that keeps its messages for fourteen days.
 *
 * Source: Amazon SNS Developer Guide "Fanout to Amazon SQS queues"; Amazon SQS Developer Guide "Server-side encryption
 * with SQS-managed keys".
 */
export class RecordQueue extends Construct {
  readonly topic: AlertTopic;
  readonly resource: SqsQueue;

  constructor(scope: Construct, id: string, props: RecordQueueProps) {
    super(scope, id);
    requireProps(this, props);
    const { name, ...rest } = props;
    this.topic = new AlertTopic(this, "Topic", { ...rest, topicName: name, emails: [] });
    this.resource = new SqsQueue(this, "Resource", {
      name,
      sqsManagedSseEnabled: true,
      messageRetentionSeconds: fourteenDays,
    });
    const policy = new SqsQueuePolicy(this, "Policy", {
      queueUrl: this.resource.id,
      policy: policyJson({
        statements: queueStatements(this.resource.arn, {
          service: "sns.amazonaws.com",
          sourceArns: [this.topic.resource.arn],
        }),
      }),
    });
    new SnsTopicSubscription(this, "Subscription", {
      topicArn: this.topic.resource.arn,
      protocol: "sqs",
      endpoint: this.resource.arn,
      rawMessageDelivery: true,
      dependsOn: [policy],
    });
    fulfils(this, "alerting.queues-closed");
  }
}
