import { defineGuardrail } from "../../define-guardrail";

/**
 * Which networks reach each other through Transit Gateways is decided by review: no route and no propagation is made or
 * taken away beside it. An attachment without them carries nothing; that another is made at all is denied from the posture
 * strict on.
 */
export const denyTransitGatewayChanges = defineGuardrail({
  id: "DenyTransitGatewayChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "One route lets a development network reach production, or leads traffic past its inspection.",
  source:
    'Amazon VPC Transit Gateways "Identity and access management in Amazon VPC Transit Gateways"; Service Authorization Reference "Actions, resources, and condition keys for Amazon EC2"',
  exempts: [
    { role: "deployment", reason: "Routes and attachments are applied through it." },
    { role: "break-glass", reason: "A network that is cut off may need a route at once." },
  ],
  objectives: ["network.environments-separated"],
  needs: { setting: "transitGateways", met: ({ transitGateways }) => transitGateways === "described" },
  denies: () => ({
    actions: [
      "ec2:AssociateTransitGateway*",
      "ec2:CreateTransitGatewayConnect*",
      "ec2:CreateTransitGatewayPolicyTable*",
      "ec2:CreateTransitGatewayPrefixListReference",
      "ec2:CreateTransitGatewayRoute*",
      "ec2:DeleteTransitGateway*",
      "ec2:DisableTransitGateway*",
      "ec2:DisassociateTransitGateway*",
      "ec2:EnableTransitGateway*",
      "ec2:ModifyTransitGateway*",
      "ec2:ReplaceTransitGateway*",
    ],
  }),
});
