import type { PolicyStatement } from "../../core/policy-document";
import type { AlertPublisher } from "./alert-publisher";

const eventBridge = "events.amazonaws.com";

/**
 * Who may publish to a topic: each service for its own alarms or rules, of the topic's account. Others, principals of
 * the account among them, cannot raise a false alarm.
 *
 * Pages of AWS disagree on whether EventBridge names the rule when it publishes to SNS. Where it does, it must be ours; where
 * it does not, delivery works all the same: by its service principal EventBridge publishes to topics of the rule's own account
 * only, and rules of other accounts would have to come by a role.
 *
 * Sources: Amazon SNS Developer Guide "Example cases for Amazon SNS access control"; Amazon EventBridge User Guide
 * "Using IAM policy conditions" (`aws:SourceArn` is the rule), "Troubleshooting Amazon EventBridge" (no conditions in topic
 * policies), "Using resource-based policies for Amazon EventBridge".
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
        conditions: {
          [service === eventBridge ? "ArnLikeIfExists" : "ArnLike"]: { "aws:SourceArn": sourceArns },
        },
      }),
    ),
    {
      sid: "DenyPublishingByPeople",
      reason: "An administrator of the account raises no false alarm either.",
      effect: "Deny",
      principals: "*",
      actions: ["sns:Publish"],
      resources: [topicArn],
      conditions: { Bool: { "aws:PrincipalIsAWSService": "false" } },
    },
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
