import { defineGuardrail } from "../../define-guardrail";

/** A network gets a way to or from the internet by review, or not at all. */
export const denyInternetGateways = defineGuardrail({
  id: "DenyInternetGatewaysUnlessDeployment",
  family: "service-control",
  posture: "strict",
  reason: "One gateway and one route make a private network public.",
  source: 'AWS Control Tower "Disallow internet access for an Amazon VPC instance managed by a customer"',
  exempts: [
    { role: "deployment", reason: "Networks with a public tier are applied through it." },
    { role: "break-glass", reason: "A system that is down may need it at once." },
  ],
  objectives: [],
  denies: () => ({
    actions: [
      "ec2:AttachInternetGateway",
      "ec2:CreateCarrierGateway",
      "ec2:CreateEgressOnlyInternetGateway",
      "ec2:CreateInternetGateway",
    ],
  }),
});
