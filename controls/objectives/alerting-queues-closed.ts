import { admitsMoreThanServices } from "../admits-more-than-services";
import { deniesEveryone } from "../denies-everyone";
import { judged } from "../judged";
import type { Objective } from "../objective";
import { policyStatements } from "../policy-statements";
import { referringTo } from "../referring-to";

/** What is kept for later is what AWS sent, and nobody reads it on its way. */
export const alertingQueuesClosed = {
  id: "alerting.queues-closed",
  promise:
    "Queues of alarms, findings and undelivered events are encrypted, and accept messages only from AWS services for named sources, over TLS.",
  source: "Security Hub SQS.1; Amazon SQS Developer Guide, Security best practices",
  proof: (stack) =>
    judged(stack, "aws_sqs_queue", (body, address) => {
      if (body["sqs_managed_sse_enabled"] !== true && body["kms_master_key_id"] === undefined) {
        return "it is not encrypted";
      }
      const statements = referringTo(stack, "aws_sqs_queue_policy", "queue_url", address).flatMap(
        ({ policy }) => policyStatements(policy),
      );
      if (statements.length === 0) return "it has no policy";
      const open = statements.find(admitsMoreThanServices);
      if (open !== undefined) return `${open.Sid} admits more than a service for named sources`;
      const tls = statements.some(
        (statement) =>
          deniesEveryone(statement, "sqs:SendMessage", [`\${${address}.arn}`]) &&
          statement.Condition?.Bool?.["aws:SecureTransport"] === "false",
      );
      return tls ? undefined : "it takes messages without TLS";
    }),
} as const satisfies Objective;
