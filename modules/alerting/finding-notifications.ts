import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target";
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { SqsQueuePolicy } from "@cdktf/provider-aws/lib/sqs-queue-policy";
import { Construct } from "constructs";
import type { Endpoint } from "../../core/endpoint";
import type { Names } from "../../core/names/names";
import { policyJson } from "../../core/policy-json";
import { streamGrantStatement } from "../encryption/stream-grant-statement";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { AlertTopic } from "./alert-topic";
import { ChatChannels, type SlackChannel } from "./chat-channels";
import { DeadLetterQueue } from "./dead-letter-queue";
import { FindingArchive } from "./finding-archive";
import { FindingMarker } from "./finding-marker";
import { findingRoutes } from "./finding-routes";
import { NotificationAlarms } from "./notification-alarms";
import { queueStatements } from "./queue-statements";
import { SecurityBus } from "./security-bus";

export interface FindingNotificationsProps {
  readonly names: Names;
  /** Security account and home region. */
  readonly accountId: string;
  readonly region: string;
  /** @default none: there is one account */
  readonly organizationId?: string;
  readonly administratorArns: readonly string[];
  readonly emails: readonly string[];
  readonly endpoints: readonly Endpoint[];
  /** Channels of Slack that show urgent findings. */
  readonly slack: readonly SlackChannel[];
  /**
   * Whether the channels are made here, beside their topic. `elsewhere`: another stack makes them, since the region has no
   * service that keeps them. @default "here"
   */
  readonly chatChannels?: "here" | "elsewhere";
  readonly securityHub: "on" | "off";
  /** ARN of the log archive's bucket of findings. */
  readonly archiveBucketArn: string;
}

const fourteenDays = 14 * 24 * 60 * 60;

/**
 * Where findings of every account and region arrive, and where they go from there: people, by an encrypted topic; a ticket
 * system, by a queue; and all of them the log archive. What cannot be delivered is kept, and tried anew by whoever reads
 * the dead-letter queue.
 *
 * Sources: AWS Security Reference Architecture "Security Tooling account"; AWS Security Incident Response Guide
 * "Alert sources".
 */
export class FindingNotifications extends Construct {
  readonly bus: SecurityBus;
  readonly topic: AlertTopic;
  readonly tickets: SqsQueue;

  constructor(scope: Construct, id: string, props: FindingNotificationsProps) {
    super(scope, id);
    requireProps(this, props);
    const { names, accountId, region } = props;
    const { partition } = names;
    this.bus = new SecurityBus(this, "Bus", {
      name: names.alerting.securityBus(),
      partition,
      accountId,
      senderRoles: [names.alerting.forwarderRole()],
      ...(props.organizationId !== undefined && { organizationId: props.organizationId }),
    });
    const ruleArns = [
      `arn:${partition}:events:${region}:${accountId}:rule/${names.alerting.securityBus()}/*`,
    ];
    this.topic = new AlertTopic(this, "Topic", {
      topicName: names.alerting.findingTopic(),
      keyAlias: names.keyAlias("findings"),
      partition,
      accountId,
      region,
      administratorArns: props.administratorArns,
      publishers: [
        { name: "EventBridge", service: "events.amazonaws.com", sourceArns: ruleArns },
        {
          name: "CloudWatch",
          service: "cloudwatch.amazonaws.com",
          sourceArns: [`arn:${partition}:cloudwatch:${region}:${accountId}:alarm:${names.prefix}-*`],
        },
      ],
      emails: props.emails,
      endpoints: props.endpoints,
      keyStatements: [
        streamGrantStatement({ partition, accountId, administratorArns: props.administratorArns }),
      ],
    });
    const undelivered = new DeadLetterQueue(this, "Undelivered", {
      name: names.alerting.undeliveredFindings(),
      ruleArns,
    });
    const unread = new DeadLetterQueue(this, "Unread", { name: names.alerting.unreadTickets(), ruleArns });
    this.tickets = new SqsQueue(this, "Tickets", {
      name: names.alerting.ticketQueue(),
      sqsManagedSseEnabled: true,
      messageRetentionSeconds: fourteenDays,
      visibilityTimeoutSeconds: 300,
      redrivePolicy: JSON.stringify({ deadLetterTargetArn: unread.resource.arn, maxReceiveCount: 5 }),
    });
    const admitted = new SqsQueuePolicy(this, "TicketsPolicy", {
      queueUrl: this.tickets.id,
      policy: policyJson({
        statements: queueStatements(this.tickets.arn, {
          service: "events.amazonaws.com",
          sourceArns: ruleArns,
        }),
      }),
    });
    fulfils(this, "alerting.queues-closed");

    const chat = props.slack.length === 0 ? undefined : this.chat(props, ruleArns);
    const routes = new Construct(this, "Route");
    const bus = this.bus.resource.name;
    const marker =
      props.securityHub === "on"
        ? new FindingMarker(this, "Marker", { names, accountId, region })
        : undefined;
    for (const [key, route] of Object.entries(findingRoutes(props.securityHub))) {
      const rule = new CloudwatchEventRule(routes, `${key}-rule`, {
        name: names.alerting.alarm(key),
        description: route.says,
        eventBusName: bus,
        eventPattern: JSON.stringify(route.pattern),
        state: "ENABLED",
      });
      const target = {
        rule: rule.name,
        eventBusName: bus,
        deadLetterConfig: { arn: undelivered.resource.arn },
      };
      if (route.to.includes("people")) {
        new CloudwatchEventTarget(routes, `${key}-people`, {
          ...target,
          targetId: "people",
          arn: this.topic.resource.arn,
          inputTransformer: { inputPaths: route.message.paths, inputTemplate: route.message.text },
          dependsOn: [this.topic.policy],
        });
      }
      if (route.shown && chat !== undefined) {
        new CloudwatchEventTarget(routes, `${key}-chat`, {
          ...target,
          targetId: "chat",
          arn: chat.resource.arn,
          dependsOn: [chat.policy],
        });
      }
      if (route.marked && marker !== undefined) {
        new CloudwatchEventTarget(routes, `${key}-mark`, { ...target, ...marker.target });
      }
      if (route.to.includes("tickets")) {
        new CloudwatchEventTarget(routes, `${key}-tickets`, {
          ...target,
          targetId: "tickets",
          arn: this.tickets.arn,
          dependsOn: [admitted],
        });
      }
    }
    new FindingArchive(this, "Archive", {
      names,
      accountId,
      region,
      busName: bus,
      bucketArn: props.archiveBucketArn,
      keyArn: this.topic.key.resource.arn,
      undeliveredArn: undelivered.resource.arn,
    });
    new NotificationAlarms(this, "Alarms", { names, topicArn: this.topic.resource.arn });
    fulfils(this, "alerting.findings-routed");
  }

  /** A topic of its own: a chat shows events as AWS wrote them, and none that was put into a sentence. */
  private chat(props: FindingNotificationsProps, ruleArns: readonly string[]): AlertTopic {
    const { names, accountId, region } = props;
    const { partition } = names;
    const topic = new AlertTopic(this, "Chat", {
      topicName: names.alerting.findingChatTopic(),
      keyAlias: names.keyAlias("findings-chat"),
      partition,
      accountId,
      region,
      administratorArns: props.administratorArns,
      publishers: [{ name: "EventBridge", service: "events.amazonaws.com", sourceArns: ruleArns }],
      emails: [],
    });
    if (props.chatChannels !== "elsewhere") {
      new ChatChannels(this, "ChatChannels", {
        name: names.alerting.findingTopic(),
        roleName: names.alerting.chatRole(),
        partition,
        channels: props.slack,
        topicArn: topic.resource.arn,
      });
    }
    return topic;
  }
}
