import { defineGuardrail } from "../../define-guardrail";

/** Log groups of the baseline, all named `/<prefix>/...`, keep their entries, filters and alarms. */
export const denyLogGroupChanges = defineGuardrail({
  id: "DenyLogGroupChangesUnlessDeployment",
  reason: "Deleting entries or shortening their retention hides what happened and silences alarms.",
  source: 'AWS Security Reference Architecture "Log Archive account"; CIS 5.1-5.15',
  honours: [{ role: "deployment", reason: "It makes log groups, and changes them after review." }],
  objectives: ["logging.log-groups-retained"],
  denies: ({ names }) => ({
    actions: [
      "logs:DeleteLogGroup",
      "logs:DeleteLogStream",
      "logs:DeleteMetricFilter",
      "logs:DeleteRetentionPolicy",
      "logs:DeleteSubscriptionFilter",
      "logs:DisassociateKmsKey",
      "logs:PutDataProtectionPolicy",
      "logs:PutLogGroupDeletionProtection",
      "logs:PutMetricFilter",
      "logs:PutRetentionPolicy",
      "logs:PutTransformer",
    ],
    resources: [`arn:${names.partition}:logs:*:*:log-group:/${names.prefix}/*`],
  }),
});
