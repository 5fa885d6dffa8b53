import { defineGuardrail } from "../../define-guardrail";

/** Topics of the baseline, all named `<prefix>-*`, keep their policy, key and subscribers. */
export const denyTopicChanges = defineGuardrail({
  id: "DenyTopicChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason:
    "An alarm whose topic is deleted or emptied tells nobody; one with a new subscriber tells an intruder.",
  source: 'AWS Control Tower "Disallow changes to Amazon SNS set up by AWS Control Tower"',
  exempts: [{ role: "deployment", reason: "It makes the topics, and changes them after review." }],
  objectives: [],
  denies: ({ names }) => ({
    actions: [
      "sns:AddPermission",
      "sns:DeleteTopic",
      "sns:PutDataProtectionPolicy",
      "sns:RemovePermission",
      "sns:SetTopicAttributes",
      "sns:Subscribe",
    ],
    resources: [`arn:${names.partition}:sns:*:*:${names.prefix}-*`],
  }),
});
