import { defineGuardrail } from "../../define-guardrail";

/** The block of public access to networks stays on, and its exclusions are decided by review. */
export const denyVpcBlockPublicAccessChanges = defineGuardrail({
  id: "DenyVpcBlockPublicAccessChangesUnlessDeployment",
  family: "service-control",
  posture: "strict",
  reason: "With the block off, every forgotten route and address is open again.",
  source: 'Amazon VPC User Guide "Block public access to VPCs and subnets"',
  exempts: [
    { role: "deployment", reason: "The block and its exclusions are applied through it." },
    { role: "break-glass", reason: "A system that is down may need it at once." },
  ],
  objectives: [],
  denies: () => ({
    actions: [
      "ec2:CreateVpcBlockPublicAccessExclusion",
      "ec2:DeleteVpcBlockPublicAccessExclusion",
      "ec2:ModifyVpcBlockPublicAccessExclusion",
      "ec2:ModifyVpcBlockPublicAccessOptions",
    ],
  }),
});
