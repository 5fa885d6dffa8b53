import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { SqsQueuePolicy } from "@cdktf/provider-aws/lib/sqs-queue-policy";
import { Construct } from "constructs";
import { policyJson } from "../../core/policy-json";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { queueStatements } from "./queue-statements";

export interface DeadLetterQueueProps {
  readonly name: string;
  /** ARNs, with wildcards, of the rules whose events come here when nobody takes them. */
  readonly ruleArns: readonly string[];
}

/** Days for which SQS keeps a message at most. */
const fourteenDays = 14 * 24 * 60 * 60;

/**
 * Keeps events that EventBridge could not deliver, for fourteen days.
 *
 * Source: Amazon EventBridge User Guide "Using dead-letter queues to process undelivered events".
 */
export class DeadLetterQueue extends Construct {
  readonly resource: SqsQueue;

  constructor(scope: Construct, id: string, props: DeadLetterQueueProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new SqsQueue(this, "Resource", {
      name: props.name,
      sqsManagedSseEnabled: true,
      messageRetentionSeconds: fourteenDays,
    });
    new SqsQueuePolicy(this, "Policy", {
      queueUrl: this.resource.id,
      policy: policyJson({
        statements: queueStatements(this.resource.arn, {
          service: "events.amazonaws.com",
          sourceArns: props.ruleArns,
        }),
      }),
    });
    fulfils(this, "alerting.queues-closed");
  }
}
