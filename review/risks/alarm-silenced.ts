import { anyOf } from "../judges/any-of";
import { deleted } from "../judges/deleted";
import { shrunk } from "../judges/shrunk";
import { turnedOff } from "../judges/turned-off";
import type { Risk } from "../risk";

export const alarmSilenced = {
  id: "alarm-silenced",
  severity: "high",
  reason: "An alarm that tells nobody is a light in an empty room.",
  advice: "Keep the alarm and its actions.",
  source: "Amazon CloudWatch API Reference, PutMetricAlarm: ActionsEnabled, AlarmActions",
  reads: {
    aws_cloudwatch_metric_alarm: ["actions_enabled", "alarm_actions"],
    aws_cloudwatch_composite_alarm: ["actions_enabled", "alarm_actions", "actions_suppressor"],
  },
  judge: anyOf(
    turnedOff("actions_enabled", "changes its state and tells nobody", { absent: true, created: true }),
    shrunk("alarm_actions", "no longer notifies all that it did"),
    deleted("is destroyed"),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_cloudwatch_metric_alarm",
        before: { actions_enabled: true },
        after: { actions_enabled: false },
      },
      { type: "aws_cloudwatch_metric_alarm", before: { alarm_actions: ["t"] }, after: { alarm_actions: [] } },
      { type: "aws_cloudwatch_metric_alarm", before: {} },
    ],
    harmless: [
      {
        type: "aws_cloudwatch_metric_alarm",
        before: { actions_enabled: false },
        after: { actions_enabled: true },
      },
      {
        type: "aws_cloudwatch_metric_alarm",
        before: { alarm_actions: ["t"] },
        after: { alarm_actions: ["t", "u"] },
      },
    ],
  },
} as const satisfies Risk;
