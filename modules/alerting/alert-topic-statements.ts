import type { PolicyStatement } from "../../core/policy-document";
import type { AlertPublisher } from "./alert-publisher";

/**
 * Who may publish to a topic: each service for its own alarms or rules, of the topic's account. Others, principals of
 * the account among them, cannot raise a false alarm.
 *
 * Source: Amazon SNS Developer Guide "Example cases for Amazon SNS access control"; Amazon EventBridge User Guide
 * "Amazon SNS permissions".
 */
export function alertTopicStatements(
  topicArn: string,
  publishers: readonly AlertPublisher[],
): PolicyStatement[] {
  return [
    ...publishers.map(
      ({ name, service, sourceArns }): PolicyStatement => ({
        sid: `AllowAlertsFrom${name}`,
        reason: "Only what this account watches with raises alerts here.",
        effect: "Allow",
        principals: { Service: [service] },
        actions: ["sns:Publish"],
        resources: [topicArn],
        // The ARN holds the account; EventBridge is documented to send no other key.
        conditions: { ArnLike: { "aws:SourceArn": sourceArns } },
      }),
    ),
    {
      sid: "DenyPublishingUnlessTls",
      reason: "Nothing is published in clear text.",
      effect: "Deny",
      principals: "*",
      actions: ["sns:Publish"],
      resources: [topicArn],
      conditions: { Bool: { "aws:SecureTransport": "false" } },
    },
  ];
}
