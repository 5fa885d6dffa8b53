import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import { grown } from "../judges/grown";
import type { Judge } from "../judges/judge";
import { sameJson } from "../judges/same-json";
import type { Risk } from "../risk";

const parametersChanged: Judge = (change) => {
  const [from, to] = [change.before, change.after].map((values) => values?.["input_parameters"]);
  if (typeof from !== "string" || typeof to !== "string" || sameJson(from, to)) return undefined;
  return { message: "judges by other parameters", before: from, after: to, severity: "medium" };
};

export const alarmChanged = {
  id: "alarm-changed",
  severity: "high",
  reason: "It goes on looking like a control, and judges something else.",
  advice: "Make sure that it still tells of what it is there for.",
  source:
    'Amazon CloudWatch API Reference, PutMetricAlarm; AWS Config Developer Guide, "Adding AWS Config rules"',
  reads: {
    aws_cloudwatch_composite_alarm: ["alarm_rule", "actions_suppressor.alarm"],
    aws_cloudwatch_metric_alarm: [
      "metric_name",
      "namespace",
      "statistic",
      "comparison_operator",
      "treat_missing_data",
      "dimensions",
    ],
    aws_cloudwatch_log_metric_filter: ["metric_transformation"],
    aws_config_config_rule: ["input_parameters", "source.source_identifier"],
    aws_config_organization_managed_rule: ["input_parameters", "rule_identifier"],
    aws_cloudwatch_log_subscription_filter: ["filter_pattern"],
    aws_cloudwatch_log_account_policy: ["policy_document"],
  },
  judge: anyOf(
    changed("alarm_rule", "alarms on something else"),
    grown("actions_suppressor.alarm", "is silent while another alarm rings", { created: false }),
    changed("metric_name", "watches another metric"),
    changed("namespace", "watches another metric"),
    changed("statistic", "watches another statistic"),
    changed("comparison_operator", "alarms on something else"),
    changed("treat_missing_data", "takes missing data for something else"),
    changed("dimensions", "watches something else"),
    changed("metric_transformation", "counts into another metric"),
    parametersChanged,
    changed("source.source_identifier", "judges by another rule"),
    changed("rule_identifier", "judges by another rule"),
    changed("filter_pattern", "forwards other events"),
    grown("filter_pattern", "forwards some events only"),
    changed("policy_document", "forwards in another way"),
  ),
  cases: {
    dangerous: [
      { type: "aws_cloudwatch_composite_alarm", before: { alarm_rule: "a" }, after: { alarm_rule: "b" } },
      {
        type: "aws_cloudwatch_composite_alarm",
        before: { actions_suppressor: [] },
        after: { actions_suppressor: [{ alarm: "x" }] },
      },
      { type: "aws_cloudwatch_metric_alarm", before: { metric_name: "a" }, after: { metric_name: "b" } },
      { type: "aws_cloudwatch_metric_alarm", before: { namespace: "a" }, after: { namespace: "b" } },
      { type: "aws_cloudwatch_metric_alarm", before: { statistic: "a" }, after: { statistic: "b" } },
      {
        type: "aws_cloudwatch_metric_alarm",
        before: { comparison_operator: "a" },
        after: { comparison_operator: "b" },
      },
      {
        type: "aws_cloudwatch_metric_alarm",
        before: { treat_missing_data: "a" },
        after: { treat_missing_data: "b" },
      },
      {
        type: "aws_cloudwatch_metric_alarm",
        before: { dimensions: { a: "b" } },
        after: { dimensions: { a: "c" } },
      },
      {
        type: "aws_cloudwatch_log_metric_filter",
        before: { metric_transformation: [{ name: "a" }] },
        after: { metric_transformation: [{ name: "b" }] },
      },
      {
        type: "aws_config_config_rule",
        before: { input_parameters: '{"days":"30"}' },
        after: { input_parameters: '{"days":"90"}' },
        severity: "medium",
      },
      {
        type: "aws_config_config_rule",
        before: { source: [{ source_identifier: "A" }] },
        after: { source: [{ source_identifier: "B" }] },
      },
      {
        type: "aws_config_organization_managed_rule",
        before: { rule_identifier: "A" },
        after: { rule_identifier: "B" },
      },
      {
        type: "aws_cloudwatch_log_subscription_filter",
        before: { filter_pattern: "" },
        after: { filter_pattern: "ERROR" },
      },
      {
        type: "aws_cloudwatch_log_subscription_filter",
        before: { filter_pattern: "a" },
        after: { filter_pattern: "b" },
      },
      {
        type: "aws_cloudwatch_log_account_policy",
        before: { policy_document: "a" },
        after: { policy_document: "b" },
      },
    ],
    harmless: [
      {
        type: "aws_config_config_rule",
        before: { input_parameters: '{"a":"1","b":"2"}' },
        after: { input_parameters: '{ "b": "2", "a": "1" }' },
      },
      {
        type: "aws_cloudwatch_metric_alarm",
        before: { alarm_description: "a" },
        after: { alarm_description: "b" },
      },
    ],
  },
} as const satisfies Risk;
