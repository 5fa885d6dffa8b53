import { policyJson } from "../../../core/policy-json";
import { alertTopicStatements } from "../../../modules/alerting/alert-topic-statements";
import { decision } from "../../decision";

const topic = "arn:aws:sns:eu-west-1:333333333333:acme-findings";
const rules = "arn:aws:events:eu-west-1:333333333333:rule/acme-security/*";
const alarms = "arn:aws:cloudwatch:eu-west-1:333333333333:alarm:*";
const resourcePolicy = policyJson({
  statements: alertTopicStatements(topic, [
    { name: "EventBridge", service: "events.amazonaws.com", sourceArns: [rules] },
    { name: "CloudWatch", service: "cloudwatch.amazonaws.com", sourceArns: [alarms] },
  ]),
});

test.each<[string, string, Record<string, string>, string]>([
  [
    "EventBridge, which names a rule of ours",
    "events",
    { "aws:SourceArn": rules.replace("*", "urgent") },
    "Allowed",
  ],
  ["EventBridge, which names no rule, as one page of AWS has it", "events", {}, "Allowed"],
  [
    "EventBridge, which names another's rule",
    "events",
    { "aws:SourceArn": "arn:aws:events:eu-west-1:999999999999:rule/any" },
    "ImplicitlyDenied",
  ],
  [
    "CloudWatch, which always names the alarm",
    "cloudwatch",
    { "aws:SourceArn": alarms.replace("*", "a") },
    "Allowed",
  ],
  ["CloudWatch without an alarm", "cloudwatch", {}, "ImplicitlyDenied"],
])("%s", async (_, service, context, expected) => {
  expect(
    await decision({
      principal: `${service}.amazonaws.com`,
      action: "sns:Publish",
      resource: topic,
      resourceAccount: "333333333333",
      context: { "aws:SecureTransport": "true", ...context },
      resourcePolicy,
    }),
  ).toBe(expected);
});
