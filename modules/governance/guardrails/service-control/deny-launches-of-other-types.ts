import { defineGuardrail } from "../../define-guardrail";

/** Instances are of types that the organization has approved. */
export const denyLaunchesOfOtherTypes = defineGuardrail({
  id: "DenyLaunchesUnlessApprovedType",
  family: "service-control",
  posture: "choice",
  reason: "Large and rare types are what stolen credentials buy.",
  source:
    'Amazon EC2 User Guide "Example policies to control access: restrict access to a specific instance type"',
  exempts: [{ role: "break-glass", reason: "A system that is down may need it at once." }],
  objectives: [],
  needs: { setting: "guardrails.instanceTypes", met: ({ instanceTypes }) => instanceTypes !== undefined },
  denies: ({ names, instanceTypes = [] }) => ({
    actions: ["ec2:RunInstances"],
    resources: [`arn:${names.partition}:ec2:*:*:instance/*`],
    conditions: { StringNotLike: { "ec2:InstanceType": [...instanceTypes].sort() } },
  }),
});
