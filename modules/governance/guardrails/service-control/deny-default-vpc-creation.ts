import { defineGuardrail } from "../../define-guardrail";

/** Nobody brings back a default VPC or subnet. */
export const denyDefaultVpcCreation = defineGuardrail({
  id: "DenyDefaultVpcCreation",
  family: "service-control",
  posture: "foundation",
  reason: "Whatever is launched into a default subnet gets a public address.",
  source: 'AWS Security Hub FSBP EC2.2; Amazon VPC User Guide "Default VPCs"',
  exempts: [],
  objectives: ["account.default-network-closed"],
  denies: () => ({ actions: ["ec2:CreateDefaultSubnet", "ec2:CreateDefaultVpc"] }),
});
