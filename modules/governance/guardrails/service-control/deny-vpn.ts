import { defineGuardrail } from "../../define-guardrail";

/**
 * Tunnels into a network, lines of AWS Direct Connect that join its gateway, and entrances by Verified Access and EC2 Instance Connect, are made and changed
 * by review only. A gateway takes lines of any AWS account that its owner proposes to.
 */
export const denyVpn = defineGuardrail({
  id: "DenyVpnUnlessDeployment",
  family: "service-control",
  posture: "strict",
  reason: "A tunnel lets whoever holds its key into the network, past every gateway.",
  source: 'AWS Control Tower "Disallow Virtual Private Network (VPN) connections"; Security Hub FSBP EC2.171',
  exempts: [
    { role: "deployment", reason: "Tunnels are applied through it." },
    { role: "break-glass", reason: "A system that is down may need it at once." },
  ],
  objectives: [],
  denies: () => ({
    actions: [
      "directconnect:AcceptDirectConnectGatewayAssociationProposal",
      "directconnect:ConfirmPrivateVirtualInterface",
      "directconnect:ConfirmTransitVirtualInterface",
      "directconnect:CreateDirectConnectGatewayAssociation*",
      "directconnect:CreatePrivateVirtualInterface",
      "directconnect:CreateTransitVirtualInterface",
      "directconnect:UpdateDirectConnectGatewayAssociation",
      "ec2:ApplySecurityGroupsToClientVpnTargetNetwork",
      "ec2:AssociateClientVpnTargetNetwork",
      "ec2:AttachVerifiedAccessTrustProvider",
      "ec2:AttachVpnGateway",
      "ec2:AuthorizeClientVpnIngress",
      "ec2:CreateClientVpn*",
      "ec2:CreateCustomerGateway",
      "ec2:CreateInstanceConnectEndpoint",
      "ec2:CreateVerifiedAccess*",
      "ec2:CreateVpn*",
      "ec2:DetachVerifiedAccessTrustProvider",
      "ec2:DisassociateVerifiedAccessInstanceWebAcl",
      // Its list takes certificates back; an empty one lets them in again.
      "ec2:ImportClientVpnClientCertificateRevocationList",
      "ec2:ModifyClientVpnEndpoint",
      "ec2:ModifyInstanceConnectEndpoint",
      "ec2:ModifyVerifiedAccess*",
      "ec2:ModifyVpn*",
      "ec2:ReplaceVpnTunnel",
    ],
  }),
});
