import { defineGuardrail } from "../../define-guardrail";

/**
 * Services that carry requests of the internet into private subnets lead there by review only: VPC links of Amazon API Gateway, VPC
 * origins of Amazon CloudFront, and AWS Global Accelerator. They need no internet gateway, and no firewall sees what they carry.
 */
export const denyManagedEntrances = defineGuardrail({
  id: "DenyManagedEntrancesUnlessDeployment",
  family: "service-control",
  posture: "strict",
  reason: "A link of a managed service opens a private network to the internet, past every firewall.",
  source:
    'Amazon API Gateway Developer Guide "Private integrations"; Amazon CloudFront Developer Guide "Restrict access with VPC origins"; AWS Global Accelerator Developer Guide "Secure VPC connections"',
  exempts: [
    { role: "deployment", reason: "Entrances are applied through it." },
    { role: "break-glass", reason: "A system that is down may need it at once." },
  ],
  objectives: [],
  denies: ({ names: { partition } }) => [
    {
      actions: ["apigateway:POST"],
      resources: [`arn:${partition}:apigateway:*::/vpclinks`],
    },
    {
      actions: [
        "cloudfront:CreateVpcOrigin",
        "cloudfront:UpdateVpcOrigin",
        "globalaccelerator:AddEndpoints",
        "globalaccelerator:CreateAccelerator",
        "globalaccelerator:CreateCustomRoutingAccelerator",
        "globalaccelerator:CreateEndpointGroup",
        "globalaccelerator:UpdateEndpointGroup",
      ],
    },
  ],
});
