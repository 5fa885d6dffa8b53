import type { PolicyStatement } from "../../core/policy-document";

/** Who puts messages into a queue. */
export interface QueueSender {
  /** Service principal. */
  readonly service: string;
  /** ARNs, with wildcards, of the topics or rules on whose behalf it sends. */
  readonly sourceArns: readonly string[];
}

/**
 * Who may send to a queue: one service, for named sources, and nobody without TLS. Readers are admitted by IAM policies
 * of the account.
 *
 * Sources: Amazon SQS Developer Guide "Security best practices"; Amazon EventBridge User Guide "Using dead-letter queues"
 * (granting permission by `aws:SourceArn`).
 */
export function queueStatements(queueArn: string, sender: QueueSender): PolicyStatement[] {
  return [
    {
      sid: "AllowMessagesFromSources",
      reason: "Only these sources fill the queue.",
      effect: "Allow",
      principals: { Service: [sender.service] },
      actions: ["sqs:SendMessage"],
      resources: [queueArn],
      conditions: { ArnLike: { "aws:SourceArn": sender.sourceArns } },
    },
    {
      sid: "DenyMessagesUnlessTls",
      reason: "Nothing is sent or read in clear text.",
      effect: "Deny",
      principals: "*",
      actions: ["sqs:*"],
      resources: [queueArn],
      conditions: { Bool: { "aws:SecureTransport": "false" } },
    },
  ];
}
