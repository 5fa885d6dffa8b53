import { defineGuardrail } from "../../define-guardrail";

/** Nothing is launched with a public address, nor given one afterwards. */
export const denyPublicAddresses = defineGuardrail({
  id: "DenyPublicAddressesUnlessDeployment",
  family: "service-control",
  posture: "regulated",
  reason: "A public address is the first half of every exposed system.",
  source:
    'AWS Security Hub FSBP EC2.9; AWS Control Tower "Require that an Amazon EC2 instance has no public IP address"',
  exempts: [
    { role: "deployment", reason: "Addresses of NAT gateways and load balancers are applied through it." },
    { role: "break-glass", reason: "A system that is down may need it at once." },
  ],
  objectives: [],
  denies: ({ names }) => [
    {
      actions: ["ec2:RunInstances"],
      resources: [`arn:${names.partition}:ec2:*:*:network-interface/*`],
      conditions: { Bool: { "ec2:AssociatePublicIpAddress": "true" } },
    },
    { actions: ["ec2:AllocateAddress", "ec2:AssociateAddress"] },
  ],
});
