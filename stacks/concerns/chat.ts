import { chatRegion } from "../../core/chat-region";
import { ChatChannels } from "../../modules/alerting/chat-channels";
import type { Concern } from "../concern";
import type { PalisadeStack } from "../palisade-stack";
import { findings } from "./findings";
import { trailAlarms } from "./trail-alarms";

/**
 * Channels of a chat, where the service that keeps them has no endpoint in the home Region. Where it has one, they are
 * beside the topics that they show.
 */
export const chat: Concern = {
  name: "chat",
  summary: (estate, { region }) =>
    `Chat channels that show alarms and findings. Amazon Q Developer in chat applications has no endpoint in ${estate.home}, so the channels are kept in ${region}; the topics whose messages they show stay in the home Region.`,
  places: (estate) => {
    const region = chatRegion(estate.organization.regions);
    if (estate.organization.alerts.slack.length === 0 || region === estate.home) return [];
    // A single account has the channel on its alarms, and AWS takes a channel once in an account.
    const accounts = new Set([estate.holder("management"), estate.holder("security")]);
    return [...accounts].map((account) => ({ account, region, scope: "global" }));
  },
  after: [
    { concern: trailAlarms, of: "all" },
    { concern: findings, of: "all" },
  ],
  firstApply: () =>
    "The Slack workspace must be authorized first: somebody does so once in this account, in the console of Amazon Q Developer in chat applications.",
  define,
};

function define(stack: PalisadeStack): void {
  const { estate, accountId, placement } = stack;
  const { alerting, partition } = estate.names;
  const alarms = placement.account === estate.holder("management");
  new ChatChannels(stack, "Chat", {
    name: alarms ? alerting.alarmTopic() : alerting.findingTopic(),
    roleName: alerting.chatRole(),
    partition,
    channels: estate.organization.alerts.slack,
    topicArn: alerting.topicArn(
      accountId,
      estate.home,
      alarms ? alerting.alarmTopic() : alerting.findingChatTopic(),
    ),
  });
}
