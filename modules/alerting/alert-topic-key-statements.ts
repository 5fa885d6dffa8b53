import type { PolicyStatement } from "../../core/policy-document";
import type { AlertPublisher } from "./alert-publisher";

/**
 * Who may use a topic's key: the services that publish, for this topic. The source is judged by the topic's policy:
 * SNS calls KMS for the publisher, and EventBridge supports no source conditions in key policies.
 *
 * Source: Amazon SNS Developer Guide "Enabling compatibility between event sources from AWS services and encrypted
 * topics".
 */
export function alertTopicKeyStatements(
  topicArn: string,
  publishers: readonly AlertPublisher[],
): PolicyStatement[] {
  return publishers.map(({ name, service }) => ({
    sid: `AllowAlertsFrom${name}`,
    reason: "The service encrypts what it publishes to this topic.",
    effect: "Allow",
    principals: { Service: [service] },
    actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
    resources: ["*"],
    conditions: { StringEquals: { "kms:EncryptionContext:aws:sns:topicArn": topicArn } },
  }));
}
