import { defineGuardrail } from "../../define-guardrail";

/** Event rules of the baseline, all named `<prefix>-*`, keep passing on what they are for. */
export const denyEventRuleChanges = defineGuardrail({
  id: "DenyEventRuleChangesUnlessDeployment",
  reason: "A finding that no rule passes on reaches nobody.",
  source: 'AWS Control Tower "Disallow changes to Amazon CloudWatch set up by AWS Control Tower"',
  honours: [{ role: "deployment", reason: "It makes the rules, and changes them after review." }],
  objectives: [],
  denies: ({ names }) => ({
    actions: [
      "events:DeleteRule",
      "events:DisableRule",
      "events:PutRule",
      "events:PutTargets",
      "events:RemoveTargets",
    ],
    resources: [
      `arn:${names.partition}:events:*:*:rule/${names.prefix}-*`,
      `arn:${names.partition}:events:*:*:rule/*/${names.prefix}-*`,
    ],
  }),
});
