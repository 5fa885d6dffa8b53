import { defineGuardrail } from "../../define-guardrail";

/** Topics of the baseline, all named `<prefix>-*`, keep their policy, key and subscribers, and chat channels show them. */
export const denyTopicChanges = defineGuardrail({
  id: "DenyTopicChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason:
    "An alarm whose topic is deleted or emptied tells nobody; one with a new subscriber tells an intruder.",
  source: 'AWS Control Tower "Disallow changes to Amazon SNS set up by AWS Control Tower"',
  exempts: [{ role: "deployment", reason: "It makes the topics, and changes them after review." }],
  objectives: [],
  denies: ({ names }) => ({
    actions: [
      "chatbot:DeleteSlackChannelConfiguration",
      "chatbot:UpdateSlackChannelConfiguration",
      "sns:AddPermission",
      "sns:DeleteTopic",
      "sns:PutDataProtectionPolicy",
      "sns:RemovePermission",
      "sns:SetSubscriptionAttributes",
      "sns:SetTopicAttributes",
      "sns:Subscribe",
      "sns:Unsubscribe",
    ],
    resources: [
      `arn:${names.partition}:chatbot::*:chat-configuration/slack-channel/${names.prefix}-*`,
      `arn:${names.partition}:sns:*:*:${names.prefix}-*`,
    ],
  }),
});
