import { defineGuardrail } from "../../define-guardrail";

/**
 * Event buses, rules, queues and automations of the baseline, all named `<prefix>-*`, keep passing on, keeping and doing what they are
 * for. Whoever could change an automation could empty it, or have its role do something else, and it would say that it succeeded.
 */
export const denyEventRuleChanges = defineGuardrail({
  id: "DenyEventRuleChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "A finding that no rule passes on, no queue keeps or no automation responds to reaches nobody.",
  source: 'AWS Control Tower "Disallow changes to Amazon CloudWatch set up by AWS Control Tower"',
  exempts: [{ role: "deployment", reason: "It makes the rules, and changes them after review." }],
  objectives: [],
  denies: ({ names }) => ({
    actions: [
      "events:DeleteEventBus",
      "events:DeleteRule",
      "events:DisableRule",
      "events:PutRule",
      "events:PutTargets",
      "events:RemoveTargets",
      "events:UpdateEventBus",
      "sqs:AddPermission",
      "sqs:DeleteQueue",
      "sqs:PurgeQueue",
      "sqs:RemovePermission",
      "sqs:SetQueueAttributes",
      "ssm:CreateDocument",
      "ssm:DeleteDocument",
      "ssm:UpdateDocument*",
    ],
    resources: [
      `arn:${names.partition}:events:*:*:event-bus/${names.prefix}-*`,
      `arn:${names.partition}:events:*:*:rule/${names.prefix}-*`,
      `arn:${names.partition}:events:*:*:rule/*/${names.prefix}-*`,
      `arn:${names.partition}:sqs:*:*:${names.prefix}-*`,
      `arn:${names.partition}:ssm:*:*:document/${names.prefix}-*`,
    ],
  }),
});
