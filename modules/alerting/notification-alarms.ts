import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import type { Names } from "../../core/names/names";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface NotificationAlarmsProps {
  readonly names: Names;
  /** ARN of the topic that is told. */
  readonly topicArn: string;
}

const hour = 3600;
const day = 24 * hour;

/**
 * Alarms on the alerting itself: findings that could not be delivered, tickets that nobody takes, messages that reached
 * nobody, and an archive that lags behind. CloudWatch sends their notifications, not the rules that they watch.
 *
 * Sources: Amazon EventBridge User Guide "Monitoring Amazon EventBridge"; Amazon SQS Developer Guide "Available CloudWatch
 * metrics for Amazon SQS"; Amazon Data Firehose Developer Guide "Delivery to Amazon S3" (metrics).
 */
export class NotificationAlarms extends Construct {
  constructor(scope: Construct, id: string, props: NotificationAlarmsProps) {
    super(scope, id);
    requireProps(this, props);
    const { names } = props;
    const queue = (name: string) => ({ namespace: "AWS/SQS", dimensions: { QueueName: name } });
    const waiting = "ApproximateNumberOfMessagesVisible";
    const alarm = (
      key: string,
      says: string,
      metric: {
        readonly namespace: string;
        readonly dimensions: Record<string, string>;
        readonly metricName: string;
        readonly above: number;
        readonly statistic: "Maximum" | "Sum";
      },
    ) => {
      const { above, ...watched } = metric;
      new CloudwatchMetricAlarm(this, key, {
        ...watched,
        alarmName: names.alerting.alarm(key),
        alarmDescription: says,
        comparisonOperator: "GreaterThanThreshold",
        threshold: above,
        evaluationPeriods: 1,
        period: hour,
        treatMissingData: "notBreaching",
        alarmActions: [props.topicArn],
      });
    };
    alarm("findings-undelivered", "Findings could not be delivered, and wait in a dead-letter queue.", {
      ...queue(names.alerting.undeliveredFindings()),
      metricName: waiting,
      statistic: "Maximum",
      above: 0,
    });
    alarm("tickets-unread", "The reader of the ticket queue failed five times on a ticket.", {
      ...queue(names.alerting.unreadTickets()),
      metricName: waiting,
      statistic: "Maximum",
      above: 0,
    });
    alarm("tickets-wait", "A ticket has waited for a week; after two it is lost.", {
      ...queue(names.alerting.ticketQueue()),
      metricName: "ApproximateAgeOfOldestMessage",
      statistic: "Maximum",
      above: 7 * day,
    });
    alarm("messages-failed", "A notification could not be delivered.", {
      namespace: "AWS/SNS",
      dimensions: { TopicName: names.alerting.findingTopic() },
      metricName: "NumberOfNotificationsFailed",
      statistic: "Sum",
      above: 0,
    });
    // After a day Firehose gives up.
    alarm("findings-not-archived", "Findings have waited for an hour on their way to the log archive.", {
      namespace: "AWS/Firehose",
      dimensions: { DeliveryStreamName: names.alerting.findingStream() },
      metricName: "DeliveryToS3.DataFreshness",
      statistic: "Maximum",
      above: hour,
    });
    fulfils(this, "alerting.findings-routed");
  }
}
