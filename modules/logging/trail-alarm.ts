import { CloudwatchLogMetricFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-metric-filter";
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import { PalisadeError } from "../../core/palisade-error";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

/** What CloudWatch Logs takes as a filter pattern, in characters. */
const longestPattern = 1024;

export interface TrailAlarmProps {
  /** Name of the filter, of its metric and of the alarm. */
  readonly name: string;
  /** What happened, as one sentence. */
  readonly says: string;
  readonly logGroupName: string;
  readonly pattern: string;
  /** Namespace of the metric. */
  readonly namespace: string;
  /** Matching events within five minutes that raise the alarm. @default 1 */
  readonly threshold?: number;
  /** ARN of the topic that is told. */
  readonly topicArn: string;
}

/**
 * An alarm on events of a trail: a metric filter counts them in the trail's log group, and an alarm tells a topic of the
 * first within five minutes. Silence is no alarm, since the metric has points only when something happened.
 *
 * Sources: CIS AWS Foundations section 5; CloudTrail User Guide "Creating CloudWatch alarms for CloudTrail events".
 *
 * @throws PalisadeError when the pattern is longer than CloudWatch Logs takes
 */
export class TrailAlarm extends Construct {
  readonly resource: CloudwatchMetricAlarm;
  readonly filter: CloudwatchLogMetricFilter;

  constructor(scope: Construct, id: string, props: TrailAlarmProps) {
    super(scope, id);
    requireProps(this, props);
    const { name, namespace } = props;
    if (props.pattern.length > longestPattern) {
      throw new PalisadeError([
        {
          where: this.node.path,
          found: `a filter pattern of ${props.pattern.length} characters`,
          allowed: `CloudWatch Logs takes ${longestPattern}`,
          fix: "exclude fewer roles or services",
        },
      ]);
    }
    this.filter = new CloudwatchLogMetricFilter(this, "Filter", {
      name,
      logGroupName: props.logGroupName,
      pattern: props.pattern,
      metricTransformation: { name, namespace, value: "1" },
    });
    this.resource = new CloudwatchMetricAlarm(this, "Resource", {
      alarmName: name,
      alarmDescription: props.says,
      namespace,
      // By reference, so that an alarm never waits for a metric that nobody fills, and scanners see whose it is.
      metricName: this.filter.metricTransformation.name,
      statistic: "Sum",
      comparisonOperator: "GreaterThanOrEqualToThreshold",
      threshold: props.threshold ?? 1,
      evaluationPeriods: 1,
      period: 300,
      treatMissingData: "notBreaching",
      alarmActions: [props.topicArn],
    });
    fulfils(this, "logging.events-alarmed");
  }
}
