import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import type { Construct } from "constructs";

export interface ForwardedAlarmProps {
  /** Name, which begins with the baseline's prefix: only such alarms are forwarded. */
  readonly name: string;
  /** What is wrong, as one sentence. */
  readonly says: string;
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** The alarm is raised when the largest value of an hour is above this. */
  readonly above?: number;
  /** Or when the smallest value of a day is below this. */
  readonly below?: number;
}

/**
 * An alarm that tells nobody itself: EventBridge hands its change to the security account, where it becomes a ticket (see
 * `forwardedEvents`), and people hear of it (see `findingRoutes`). So an account needs no topic of its own.
 */
export function forwardedAlarm(
  scope: Construct,
  id: string,
  { name, says, above, below, ...metric }: ForwardedAlarmProps,
): CloudwatchMetricAlarm {
  return new CloudwatchMetricAlarm(scope, id, {
    ...metric,
    alarmName: name,
    alarmDescription: says,
    ...(below === undefined
      ? {
          statistic: "Maximum",
          comparisonOperator: "GreaterThanThreshold",
          threshold: above ?? 0,
          period: 3600,
        }
      : {
          statistic: "Minimum",
          comparisonOperator: "LessThanThreshold",
          threshold: below,
          period: 86_400,
        }),
    evaluationPeriods: 1,
    treatMissingData: "notBreaching",
  });
}
