import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import { deletedOf } from "../judges/deleted-of";
import type { Judge } from "../judges/judge";
import { sameJson } from "../judges/same-json";
import type { JsonObject } from "../plan/json-object";
import type { Risk } from "../risk";

const deletedNotification = deletedOf(
  [
    "aws_sns_topic_subscription",
    "aws_sns_topic",
    "aws_sqs_queue",
    "aws_chatbot_slack_channel_configuration",
    "aws_chatbot_teams_channel_configuration",
    "aws_s3_bucket_notification",
    "aws_ssmincidents_response_plan",
    "aws_budgets_budget",
  ],
  "is destroyed: nobody is notified by it any more",
);

const filterOf = (values: JsonObject | undefined) => String(values?.["filter_policy"] ?? "");

const subscriptionFiltered: Judge = ({ before, after }) => {
  if (before === undefined || after === undefined) return undefined;
  const [from, to] = [filterOf(before), filterOf(after)];
  if (to === "" || sameJson(from, to)) return undefined;
  return { message: "passes some messages on only", before: from === "" ? "all messages" : from, after: to };
};

export const notificationEnded = {
  id: "notification-ended",
  severity: "high",
  reason: "Nobody hears of alarms and findings.",
  advice: "Keep the subscription, or add the new one before the old one goes.",
  source: 'Amazon SNS Developer Guide, "Subscribing to a topic"',
  reads: {
    aws_sns_topic_subscription: ["filter_policy", "endpoint"],
    aws_sns_topic: [],
    aws_chatbot_slack_channel_configuration: [],
    aws_chatbot_teams_channel_configuration: [],
    aws_s3_bucket_notification: ["topic", "queue", "eventbridge"],
    aws_sqs_queue: [],
    aws_ssmincidents_response_plan: [],
    aws_budgets_budget: [],
  },
  judge: anyOf(deletedNotification, subscriptionFiltered, changed("endpoint", "notifies somebody else")),
  cases: {
    dangerous: [
      { type: "aws_sqs_queue", before: {} },
      { type: "aws_sns_topic_subscription", before: { endpoint: "a" }, after: { endpoint: "b" } },
      { type: "aws_budgets_budget", before: {} },
      { type: "aws_ssmincidents_response_plan", before: {} },
      { type: "aws_s3_bucket_notification", before: {} },
      { type: "aws_chatbot_teams_channel_configuration", before: {} },
      { type: "aws_chatbot_slack_channel_configuration", before: {} },
      { type: "aws_sns_topic_subscription", before: { endpoint: "a@b.example" } },
      { type: "aws_sns_topic", before: {} },
      {
        type: "aws_sns_topic_subscription",
        before: { filter_policy: null },
        after: { filter_policy: '{"severity":["HIGH"]}' },
      },
    ],
    harmless: [
      { type: "aws_sns_topic_subscription", after: { endpoint: "a@b.example" } },
      {
        type: "aws_sns_topic_subscription",
        before: { filter_policy: '{"severity":["HIGH"]}' },
        after: { filter_policy: "" },
      },
    ],
  },
} as const satisfies Risk;
