import { alertingChatListens } from "../../../controls/objectives/alerting-chat-listens";
import { alertingEventsForwarded } from "../../../controls/objectives/alerting-events-forwarded";
import { alertingFindingsRouted } from "../../../controls/objectives/alerting-findings-routed";
import { alertingQueuesClosed } from "../../../controls/objectives/alerting-queues-closed";
import { alertingTopicsClosed } from "../../../controls/objectives/alerting-topics-closed";
import { exampleStack } from "../../example-stack";
import { changed } from "../changed";
import { changedStatement } from "../changed-statement";

const desk = exampleStack("security/eu-west-1/findings");
const region = exampleStack("robots-prod/eu-central-1/region");
const topic = "aws_sns_topic.findings_topic";
const topicPolicy = "aws_sns_topic_policy.findings_topic_policy";
const queue = "aws_sqs_queue.findings_tickets";
const queuePolicy = "aws_sqs_queue_policy.findings_tickets_policy";

describe("alerting.topics-closed", () => {
  test("holds for the topics of the example", () => {
    expect(alertingTopicsClosed.proof(desk)).toEqual({
      satisfied: [topic, "aws_sns_topic.findings_chat"].sort(),
      broken: [],
    });
    expect(alertingTopicsClosed.proof(exampleStack("management/eu-west-1/trail-alarms")).broken).toEqual([]);
  });

  test.each([
    ["no key", { kms_master_key_id: undefined }],
    ["AWS's own key", { kms_master_key_id: "alias/aws/sns" }],
  ])("%s breaks it", (_what, extra) => {
    const edited = changed(desk, topic, (body) => ({ ...body, ...extra }));
    expect(alertingTopicsClosed.proof(edited).broken).toEqual([
      { address: topic, problem: "it is not encrypted under a key of this stack" },
    ]);
  });

  test.each([
    ["an account that publishes", { Principal: { AWS: "arn:aws:iam::333333333333:root" } }],
    ["a service for any source", { Condition: undefined }],
  ])("%s breaks it", (_what, extra) => {
    const edited = changedStatement(desk, topicPolicy, "AllowAlertsFromEventBridge", (statement) => ({
      ...statement,
      ...extra,
    }));
    expect(alertingTopicsClosed.proof(edited).broken).toEqual([
      { address: topic, problem: "AllowAlertsFromEventBridge admits more than a service for named sources" },
    ]);
  });

  test("messages without TLS break it", () => {
    const edited = changedStatement(desk, topicPolicy, "DenyPublishingUnlessTls", () => undefined);
    expect(alertingTopicsClosed.proof(edited).broken).toEqual([
      { address: topic, problem: "it takes messages without TLS" },
    ]);
  });
});

describe("alerting.queues-closed", () => {
  test("holds for the queues of the example", () => {
    expect(alertingQueuesClosed.proof(desk).broken).toEqual([]);
    expect(alertingQueuesClosed.proof(desk).satisfied).toHaveLength(3);
    expect(alertingQueuesClosed.proof(region).broken).toEqual([]);
  });

  test("a queue that is not encrypted breaks it", () => {
    const edited = changed(desk, queue, (body) => ({ ...body, sqs_managed_sse_enabled: false }));
    expect(alertingQueuesClosed.proof(edited).broken).toEqual([
      { address: queue, problem: "it is not encrypted" },
    ]);
  });

  test("a queue without a policy breaks it", () => {
    const edited = changed(desk, queuePolicy, () => undefined);
    expect(alertingQueuesClosed.proof(edited).broken).toEqual([
      { address: queue, problem: "it has no policy" },
    ]);
  });

  test.each([
    ["AllowMessagesFromSources", { Condition: undefined }, "admits more than a service for named sources"],
    ["DenyMessagesUnlessTls", { Effect: "Allow" }, "admits more than a service for named sources"],
  ])("%s with %j breaks it", (sid, extra, problem) => {
    const edited = changedStatement(desk, queuePolicy, sid, (statement) => ({ ...statement, ...extra }));
    expect(alertingQueuesClosed.proof(edited).broken).toEqual([
      { address: queue, problem: `${sid} ${problem}` },
    ]);
  });

  test("messages without TLS break it", () => {
    const edited = changedStatement(desk, queuePolicy, "DenyMessagesUnlessTls", () => undefined);
    expect(alertingQueuesClosed.proof(edited).broken).toEqual([
      { address: queue, problem: "it takes messages without TLS" },
    ]);
  });
});

describe("alerting.events-forwarded", () => {
  const target = "aws_cloudwatch_event_target.events_account_events_target";
  const rule = "aws_cloudwatch_event_rule.events_account_events_rule";

  test("holds for an account and for the bus", () => {
    const { satisfied, broken } = alertingEventsForwarded.proof(region);
    expect(satisfied).toEqual(expect.arrayContaining([target, rule]));
    expect(broken).toEqual([]);
    expect(alertingEventsForwarded.proof(desk).broken).toEqual([]);
  });

  test.each([
    [target, { dead_letter_config: undefined }, "what it cannot deliver is lost"],
    [rule, { state: "DISABLED" }, "it is switched off"],
  ])("%s with %j breaks it", (address, extra, problem) => {
    const edited = changed(region, address, (body) => ({ ...body, ...extra }));
    expect(alertingEventsForwarded.proof(edited).broken).toEqual([{ address, problem }]);
  });

  test("a bus that admits every role of the organization breaks it", () => {
    const address = "aws_cloudwatch_event_bus_policy.findings_bus_policy";
    const edited = changedStatement(desk, address, "AllowEventsFromForwarders", (statement) => ({
      ...statement,
      Condition: { StringEquals: { "aws:PrincipalOrgID": "o-acme123456" } },
    }));
    expect(alertingEventsForwarded.proof(edited).broken).toEqual([
      { address, problem: "AllowEventsFromForwarders admits more than forwarders" },
    ]);
  });
});

describe("alerting.chat-listens", () => {
  const address = "aws_chatbot_slack_channel_configuration.findings_chat_channels_slack_c0123alerts";

  test("holds where findings and alarms are shown", () => {
    for (const stack of [desk, exampleStack("management/eu-west-1/trail-alarms")]) {
      expect(alertingChatListens.proof(stack).broken).toEqual([]);
      expect(Object.keys(stack.resource?.aws_chatbot_slack_channel_configuration ?? {})).toHaveLength(1);
    }
  });

  test.each([
    [{ guardrail_policy_arns: undefined }, "its members may do more than nothing"],
    [
      { guardrail_policy_arns: ["arn:aws:iam::aws:policy/ReadOnlyAccess"] },
      "its members may do more than nothing",
    ],
    [{ user_authorization_required: false }, "its members act as the channel"],
  ])("%j breaks it", (extra, problem) => {
    const edited = changed(desk, address, (body) => ({ ...body, ...extra }));
    expect(alertingChatListens.proof(edited).broken).toEqual([{ address, problem }]);
  });

  test("a role with permissions breaks it", () => {
    const role = "aws_iam_role.findings_chat_channels_role";
    const edited = changed(desk, "aws_iam_role_policy.findings_archive_rule_permissions", (body) => ({
      ...body,
      role: `\${${role}.id}`,
    }));
    expect(alertingChatListens.proof(edited).broken).toEqual([
      { address: role, problem: "the chat's role has permissions" },
    ]);
  });

  test("a chat gets events as they are: a sentence is not shown", () => {
    const targets = Object.values(desk.resource?.aws_cloudwatch_event_target ?? {}).filter(
      ({ target_id }) => target_id === "chat",
    );
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets) expect(target.input_transformer).toBeUndefined();
  });
});

describe("alerting.findings-routed", () => {
  test("holds for the desk", () => {
    expect(alertingFindingsRouted.proof(desk).broken).toEqual([]);
  });

  test.each([
    [
      "aws_sns_topic",
      [
        "findings_route_automations_people",
        "findings_route_forwarded_alarms_people",
        "findings_route_notices_of_aws_chat",
        "findings_route_notices_of_aws_people",
        "findings_route_sensitive_data_people",
        "findings_route_urgent_findings_chat",
        "findings_route_urgent_findings_people",
      ],
    ],
    ["aws_kinesis_firehose_delivery_stream", ["findings_archive_target"]],
  ])("findings that reach no %s break it", (type, names) => {
    const edited = names.reduce(
      (stack, name) => changed(stack, `aws_cloudwatch_event_target.${name}`, () => undefined),
      desk,
    );
    expect(alertingFindingsRouted.proof(edited).broken).toEqual([
      { address: "aws_cloudwatch_event_bus.findings_bus", problem: `findings reach no ${type}` },
    ]);
  });

  test("a target without a dead-letter queue breaks it", () => {
    const address = "aws_cloudwatch_event_target.findings_archive_target";
    const edited = changed(desk, address, (body) => ({ ...body, dead_letter_config: undefined }));
    expect(alertingFindingsRouted.proof(edited).broken).toEqual([
      { address, problem: "what it cannot deliver is lost" },
    ]);
  });
});
