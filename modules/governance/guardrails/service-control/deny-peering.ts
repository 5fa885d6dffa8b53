import { defineGuardrail } from "../../define-guardrail";

/** Networks are joined by review only: by a peering, a transit gateway or a core network of AWS Cloud WAN. */
export const denyPeering = defineGuardrail({
  id: "DenyPeeringUnlessDeployment",
  family: "service-control",
  posture: "strict",
  reason:
    "A peering or attachment connects a production network to whatever is on the other side, of a stranger too.",
  source:
    'Amazon VPC Peering Guide "Identity and access management for VPC peering"; Amazon VPC Transit Gateways "Transit gateway VPC attachments"; AWS Cloud WAN "VPC attachments"',
  exempts: [
    { role: "deployment", reason: "Peerings and attachments are applied through it." },
    { role: "break-glass", reason: "A system that is down may need it at once." },
  ],
  objectives: [],
  denies: () => ({
    actions: [
      "ec2:AcceptTransitGatewayPeeringAttachment",
      "ec2:AcceptTransitGatewayVpcAttachment",
      "ec2:AcceptVpcPeeringConnection",
      "ec2:CreateTransitGatewayPeeringAttachment",
      "ec2:CreateTransitGatewayVpcAttachment",
      "ec2:CreateVpcPeeringConnection",
      "networkmanager:AcceptAttachment",
      "networkmanager:CreateTransitGatewayPeering",
      "networkmanager:CreateTransitGatewayRouteTableAttachment",
      "networkmanager:CreateVpcAttachment",
    ],
  }),
});
