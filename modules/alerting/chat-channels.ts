import { ChatbotSlackChannelConfiguration } from "@cdktf/provider-aws/lib/chatbot-slack-channel-configuration";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { Construct } from "constructs";
import { policyJson } from "../../core/policy-json";
import type { Partition } from "../../facts/partitions";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

/** A channel of Slack. */
export interface SlackChannel {
  /** Id of the workspace, which somebody has authorized in the account's console: `T0123ABCD`. */
  readonly workspace: string;
  /** Id of the channel: `C0123ABCD`. */
  readonly channel: string;
}

export interface ChatChannelsProps {
  /** Begins the name of each configuration, unique in the account. */
  readonly name: string;
  readonly roleName: string;
  readonly partition: Partition;
  readonly channels: readonly SlackChannel[];
  /** ARN of the topic whose messages are shown. Messages that are neither alarms nor events of AWS are not. */
  readonly topicArn: string;
}

/**
 * Shows alarms and findings in Slack, by Amazon Q Developer in chat applications. The chat is told and tells nothing: its role
 * may do nothing, and a policy that denies everything bounds whatever its members try.
 *
 * Source: Amazon Q Developer in chat applications Administrator Guide "Understanding permissions" (guardrail policies, which
 * allow everything when none is named), "Monitoring AWS services".
 */
export class ChatChannels extends Construct {
  constructor(scope: Construct, id: string, props: ChatChannelsProps) {
    super(scope, id);
    requireProps(this, props);
    const role = new IamRole(this, "Role", {
      name: props.roleName,
      description: "Shows alarms and findings in a chat channel; it has no permissions.",
      assumeRolePolicy: policyJson({
        statements: [
          {
            sid: "AllowRoleToChat",
            reason: "The service takes a role for each channel; this one has no permission.",
            effect: "Allow",
            principals: { Service: ["chatbot.amazonaws.com"] },
            actions: ["sts:AssumeRole"],
          },
        ],
      }),
    });
    for (const { workspace, channel } of props.channels) {
      new ChatbotSlackChannelConfiguration(this, `slack-${channel.toLowerCase()}`, {
        configurationName: `${props.name}-${channel.toLowerCase()}`,
        iamRoleArn: role.arn,
        slackTeamId: workspace,
        slackChannelId: channel,
        snsTopicArns: [props.topicArn],
        guardrailPolicyArns: [`arn:${props.partition}:iam::aws:policy/AWSDenyAll`],
        loggingLevel: "ERROR",
        userAuthorizationRequired: true,
      });
    }
    fulfils(this, "alerting.chat-listens");
  }
}
