import { emptied } from "../judges/emptied";
import type { Risk } from "../risk";

export const trailAlarmsCut = {
  id: "trail-alarms-cut",
  severity: "high",
  reason: "Alarms of the CIS benchmark read this log group; all of them go silent at once and show no error.",
  advice: "Keep cloud_watch_logs_group_arn, or move the alarms first.",
  source:
    'AWS CloudTrail User Guide, "Sending events to CloudWatch Logs"; CIS AWS Foundations Benchmark, Monitoring',
  reads: { aws_cloudtrail: ["cloud_watch_logs_group_arn"] },
  judge: emptied("cloud_watch_logs_group_arn", "no longer sends events to CloudWatch Logs"),
  cases: {
    dangerous: [
      {
        type: "aws_cloudtrail",
        before: { cloud_watch_logs_group_arn: "arn:aws:logs:eu-west-1:111111111111:log-group:t:*" },
        after: { cloud_watch_logs_group_arn: "" },
      },
    ],
    harmless: [
      {
        type: "aws_cloudtrail",
        before: { cloud_watch_logs_group_arn: "" },
        after: { cloud_watch_logs_group_arn: "arn:aws:logs:eu-west-1:111111111111:log-group:t:*" },
      },
    ],
  },
} as const satisfies Risk;
