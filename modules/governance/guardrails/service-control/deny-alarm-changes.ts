import { defineGuardrail } from "../../define-guardrail";

/** Alarms of the baseline, all named `<prefix>-*`, stay as they are and stay loud. */
export const denyAlarmChanges = defineGuardrail({
  id: "DenyAlarmChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "An alarm that is deleted, muted or set to OK tells nobody.",
  source:
    'AWS Control Tower "Disallow changes to Amazon CloudWatch set up by AWS Control Tower"; CIS 5.1-5.15',
  exempts: [{ role: "deployment", reason: "It makes the alarms, and changes them after review." }],
  objectives: [],
  denies: ({ names }) => ({
    actions: [
      "cloudwatch:DeleteAlarms",
      "cloudwatch:DisableAlarmActions",
      "cloudwatch:PutAlarmMuteRule",
      "cloudwatch:PutCompositeAlarm",
      "cloudwatch:PutLogAlarm",
      "cloudwatch:PutMetricAlarm",
      "cloudwatch:SetAlarmState",
    ],
    resources: [`arn:${names.partition}:cloudwatch:*:*:alarm:${names.prefix}-*`],
  }),
});
