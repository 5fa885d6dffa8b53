import { defineGuardrail } from "../../define-guardrail";

/** Log groups of the baseline, all named `/<prefix>/...`, keep their entries, filters and alarms; what carries logs keeps carrying. */
export const denyLogGroupChanges = defineGuardrail({
  id: "DenyLogGroupChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason:
    "Deleting entries, shortening their retention or breaking the stream to the archive hides what happened.",
  source: 'AWS Security Reference Architecture "Log Archive account"; CIS 5.1-5.15',
  exempts: [{ role: "deployment", reason: "It makes log groups, and changes them after review." }],
  objectives: ["logging.log-groups-retained"],
  denies: ({ names }) => ({
    actions: [
      "firehose:DeleteDeliveryStream",
      "firehose:StartDeliveryStreamEncryption",
      "firehose:StopDeliveryStreamEncryption",
      "firehose:UpdateDestination",
      "logs:AssociateKmsKey",
      "logs:DeleteDestination",
      "logs:DeleteLogGroup",
      "logs:DeleteLogStream",
      "logs:DeleteMetricFilter",
      "logs:DeleteRetentionPolicy",
      "logs:DeleteSubscriptionFilter",
      "logs:DisassociateKmsKey",
      "logs:PutDataProtectionPolicy",
      "logs:PutDestination*",
      "logs:PutLogGroupDeletionProtection",
      "logs:PutMetricFilter",
      "logs:PutRetentionPolicy",
      "logs:PutSubscriptionFilter",
      "logs:PutTransformer",
    ],
    resources: [
      `arn:${names.partition}:firehose:*:*:deliverystream/${names.prefix}-*`,
      `arn:${names.partition}:logs:*:*:destination:${names.prefix}-*`,
      `arn:${names.partition}:logs:*:*:log-group:/${names.prefix}/*`,
    ],
  }),
});
