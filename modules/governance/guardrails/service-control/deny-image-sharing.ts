import { defineGuardrail } from "../../define-guardrail";

/** Machine images are shared by review only. The same action sets their other attributes, which teams leave to the pipeline too. */
export const denyImageSharing = defineGuardrail({
  id: "DenyImageSharingUnlessDeployment",
  family: "service-control",
  posture: "strict",
  reason: "An image holds whatever was on the disk: code, keys, data.",
  source:
    'Amazon EC2 User Guide "Understand shared AMI usage"; EC2 Image Builder User Guide "Set up cross-account AMI distribution"',
  exempts: [
    { role: "deployment", reason: "Shared images are applied through it." },
    { role: "break-glass", reason: "A system that is down may need it at once." },
  ],
  objectives: [],
  denies: () => ({
    actions: [
      "ec2:ModifyImageAttribute",
      // Image Builder shares by its service-linked role, which no SCP binds, with whom these name.
      "imagebuilder:CreateDistributionConfiguration",
      "imagebuilder:DistributeImage",
      "imagebuilder:UpdateDistributionConfiguration",
    ],
  }),
});
