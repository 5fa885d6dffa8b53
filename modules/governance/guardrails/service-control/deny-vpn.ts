import { defineGuardrail } from "../../define-guardrail";

/** Tunnels into a network, and entrances by Verified Access, are made by review only. */
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
      "ec2:AttachVpnGateway",
      "ec2:AuthorizeClientVpnIngress",
      "ec2:CreateClientVpnEndpoint",
      "ec2:CreateCustomerGateway",
      "ec2:CreateVerifiedAccessEndpoint",
      "ec2:CreateVpnConcentrator",
      "ec2:CreateVpnConnection",
      "ec2:CreateVpnGateway",
      "ec2:ModifyVerifiedAccessEndpointPolicy",
      "ec2:ModifyVerifiedAccessGroupPolicy",
    ],
  }),
});
