import { defineGuardrail } from "../../define-guardrail";

/**
 * Endpoints that lead to services of AWS may be made in networks that teams make themselves, and in described ones by review (see
 * `DenyNetworkAdditionsUnlessDeployment`); those of sellers and other accounts, by review only: nothing
 * that inspects traffic sees what passes them, and AWS takes no endpoint policy for them. Resource and service network endpoints
 * of Amazon VPC Lattice, whose requests name no owner, are denied with them.
 */
export const denyForeignEndpoints = defineGuardrail({
  id: "DenyForeignEndpointsUnlessDeployment",
  family: "service-control",
  posture: "strict",
  reason: "A private endpoint of a stranger's service takes data out past every firewall.",
  source:
    'AWS PrivateLink Guide "Control VPC endpoints creation based on the service owner", "Control access to VPC endpoints using endpoint policies"',
  exempts: [
    { role: "deployment", reason: "Endpoints of partners' services are applied through it." },
    { role: "break-glass", reason: "A system that is down may need it at once." },
  ],
  objectives: [],
  denies: ({ names: { partition } }) => ({
    actions: ["ec2:CreateVpcEndpoint"],
    // Requests name the VPC, too, and say nothing of the owner for that.
    resources: [`arn:${partition}:ec2:*:*:vpc-endpoint/*`],
    conditions: { StringNotEquals: { "ec2:VpceServiceOwner": "amazon" } },
  }),
});
