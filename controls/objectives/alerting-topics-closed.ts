import { admitsMoreThanServices } from "../admits-more-than-services";
import { deniesEveryone } from "../denies-everyone";
import { judged } from "../judged";
import type { Objective } from "../objective";
import { policyStatements } from "../policy-statements";
import { referringTo } from "../referring-to";

/** Nobody but the services that watch raises an alarm, and nobody reads one on its way. */
export const alertingTopicsClosed = {
  id: "alerting.topics-closed",
  promise:
    "Topics of alarms and findings are encrypted with a key of their own, and accept messages only from AWS services for named sources, over TLS.",
  source: "Security Hub SNS.1, SNS.4; Amazon SNS Developer Guide, Security best practices",
  proof: (stack) =>
    judged(stack, "aws_sns_topic", (body, address) => {
      if (!/^\$\{aws_kms_key\.[A-Za-z0-9_-]+\.arn\}$/.test(String(body["kms_master_key_id"]))) {
        return "it is not encrypted under a key of this stack";
      }
      const statements = referringTo(stack, "aws_sns_topic_policy", "arn", address).flatMap(({ policy }) =>
        policyStatements(policy),
      );
      const open = statements.find(admitsMoreThanServices);
      if (open !== undefined) return `${open.Sid} admits more than a service for named sources`;
      const tls = statements.some(
        (statement) =>
          deniesEveryone(statement, "sns:Publish", [`\${${address}.arn}`]) &&
          statement.Condition?.Bool?.["aws:SecureTransport"] === "false",
      );
      return tls ? undefined : "it takes messages without TLS";
    }),
} as const satisfies Objective;
