import { defineGuardrail } from "../../define-guardrail";

/**
 * Tags by which Amazon Inspector and Amazon GuardDuty leave a resource out are set by review only. Tags that a launch
 * template names are set by Auto Scaling's service-linked role, which no SCP binds.
 */
export const denyExclusionTags = defineGuardrail({
  id: "DenyExclusionTagsUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "Whoever tags a resource so takes it out of scans, and nothing else tells of it.",
  source:
    'Amazon Inspector User Guide "Excluding instances from Amazon Inspector scans", "Excluding functions from Lambda standard scanning", "Excluding functions from code scans"; Amazon GuardDuty User Guide "Customizations in Malware Protection for EC2", "How Runtime Monitoring works with Amazon EC2 instances"',
  exempts: [{ role: "deployment", reason: "Exclusions are applied through it." }],
  objectives: [],
  denies: () => [
    {
      // All but what removes tags, which carries the same key.
      notActions: [
        "autoscaling:DeleteTags",
        "ec2:DeleteTags",
        "ecs:UntagResource",
        "eks:UntagResource",
        "lambda:UntagResource",
        "tag:UntagResources",
      ],
      conditions: {
        "ForAnyValue:StringEquals": {
          "aws:TagKeys": [
            "GuardDutyExcluded",
            "InspectorCodeExclusion",
            "InspectorEc2Exclusion",
            "InspectorExclusion",
          ],
        },
      },
    },
    // The same key with `true` includes a resource, and GuardDuty sets it.
    { actions: ["*"], conditions: { StringEquals: { "aws:RequestTag/GuardDutyManaged": "false" } } },
  ],
});
