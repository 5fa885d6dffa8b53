import { defineGuardrail } from "../../define-guardrail";

/**
 * Networks are joined by review only: by a peering, a transit gateway, a core network of AWS Cloud WAN, a service network
 * of VPC Lattice, or an endpoint service that is offered to an account.
 */
export const denyPeering = defineGuardrail({
  id: "DenyPeeringUnlessDeployment",
  family: "service-control",
  posture: "strict",
  reason:
    "A peering or attachment connects a production network to whatever is on the other side, of a stranger too.",
  source:
    'Amazon VPC Peering Guide "Identity and access management for VPC peering"; Amazon VPC Transit Gateways "Transit gateway VPC attachments"; AWS Cloud WAN "VPC attachments"; Amazon VPC Lattice User Guide "VPC associations"; AWS PrivateLink Guide "Manage permissions"',
  exempts: [
    { role: "deployment", reason: "Peerings and attachments are applied through it." },
    { role: "break-glass", reason: "A system that is down may need it at once." },
  ],
  objectives: [],
  denies: () => ({
    actions: [
      "ec2:AcceptTransitGatewayClientVpnAttachment",
      "ec2:AcceptTransitGatewayPeeringAttachment",
      "ec2:AcceptTransitGatewayVpcAttachment",
      "ec2:AcceptVpcPeeringConnection",
      "ec2:CreateTransitGatewayPeeringAttachment",
      "ec2:CreateTransitGatewayVpcAttachment",
      "ec2:CreateVpcPeeringConnection",
      "ec2:ModifyVpcEndpointServicePermissions",
      "networkmanager:AcceptAttachment",
      "networkmanager:CreateConnectAttachment",
      "networkmanager:CreateDirectConnectGatewayAttachment",
      "networkmanager:CreateSiteToSiteVpnAttachment",
      "networkmanager:CreateTransitGatewayPeering",
      "networkmanager:CreateTransitGatewayRouteTableAttachment",
      "networkmanager:CreateVpcAttachment",
      "vpc-lattice:CreateServiceNetworkVpcAssociation",
    ],
  }),
});
