import { anyOf } from "../judges/any-of";
import type { Judge } from "../judges/judge";
import { lowered } from "../judges/lowered";
import { raised } from "../judges/raised";
import type { Risk } from "../risk";

const judge: Judge = (change) => {
  const operator = String(change.after?.["comparison_operator"] ?? "Greater");
  const threshold = operator.startsWith("Less")
    ? lowered("threshold", "alarms at a lower value")
    : raised("threshold", "alarms at a higher value");
  return anyOf(
    threshold,
    raised("evaluation_periods", "alarms later"),
    raised("datapoints_to_alarm", "alarms later"),
    raised("period", "alarms later"),
  )(change);
};

export const alarmLoosened = {
  id: "alarm-loosened",
  severity: "medium",
  reason: "It takes more, or longer, until somebody is told.",
  advice: "Keep the threshold that the benchmark or your measurement gives.",
  source: 'Amazon CloudWatch User Guide, "Using Amazon CloudWatch alarms"',
  reads: {
    aws_cloudwatch_metric_alarm: ["threshold", "evaluation_periods", "datapoints_to_alarm", "period"],
  },
  judge,
  cases: {
    dangerous: [
      { type: "aws_cloudwatch_metric_alarm", before: { period: 400 }, after: { period: 4000 } },
      {
        type: "aws_cloudwatch_metric_alarm",
        before: { datapoints_to_alarm: 400 },
        after: { datapoints_to_alarm: 4000 },
      },
      {
        type: "aws_cloudwatch_metric_alarm",
        before: { evaluation_periods: 400 },
        after: { evaluation_periods: 4000 },
      },
      {
        type: "aws_cloudwatch_metric_alarm",
        before: { threshold: 1, comparison_operator: "GreaterThanOrEqualToThreshold" },
        after: { threshold: 100, comparison_operator: "GreaterThanOrEqualToThreshold" },
      },
    ],
    harmless: [
      {
        type: "aws_cloudwatch_metric_alarm",
        before: { threshold: 100, comparison_operator: "GreaterThanOrEqualToThreshold" },
        after: { threshold: 1, comparison_operator: "GreaterThanOrEqualToThreshold" },
      },
      {
        type: "aws_cloudwatch_metric_alarm",
        before: { threshold: 1, comparison_operator: "LessThanThreshold" },
        after: { threshold: 2, comparison_operator: "LessThanThreshold" },
      },
    ],
  },
} as const satisfies Risk;
