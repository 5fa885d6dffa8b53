import { defineGuardrail } from "../../define-guardrail";

/** Networks are joined by review only. */
export const denyPeering = defineGuardrail({
  id: "DenyPeeringUnlessDeployment",
  family: "service-control",
  posture: "strict",
  reason: "A peering connects a production network to whatever is on the other side, of a stranger too.",
  source: 'Amazon VPC Peering Guide "Identity and access management for VPC peering"',
  exempts: [
    { role: "deployment", reason: "Peerings are applied through it." },
    { role: "break-glass", reason: "A system that is down may need it at once." },
  ],
  objectives: [],
  denies: () => ({
    actions: [
      "ec2:AcceptTransitGatewayPeeringAttachment",
      "ec2:AcceptVpcPeeringConnection",
      "ec2:CreateTransitGatewayPeeringAttachment",
      "ec2:CreateVpcPeeringConnection",
    ],
  }),
});
