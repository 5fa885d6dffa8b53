import { managedTag } from "../../../../core/managed-tag";
import { defineGuardrail } from "../../define-guardrail";

/**
 * What would lead around the routes, network ACLs and firewalls of described networks without changing one of them: endpoints
 * with a policy of their own, routes that a route server writes, addresses in prefix lists, and hosts in the subnets of firewalls,
 * which lead to the internet. Networks that teams make beside them are theirs.
 */
export const denyNetworkAdditions = defineGuardrail({
  id: "DenyNetworkAdditionsUnlessDeployment",
  family: "service-control",
  posture: "strict",
  reason: "An endpoint whose policy allows all, or a host beside the firewall, takes data out unseen.",
  source:
    'Service Authorization Reference "Actions, resources, and condition keys for Amazon EC2"; Amazon VPC User Guide "How route priority works", "Control traffic entering your VPC using a gateway route table"',
  exempts: [
    { role: "deployment", reason: "Networks are applied through it." },
    { role: "break-glass", reason: "A network that is cut off may need a way at once." },
  ],
  objectives: ["network.traffic-inspected"],
  needs: { setting: "networks", met: ({ networks }) => networks === "described" },
  denies: () => {
    const managed = { [`aws:ResourceTag/${managedTag.key}`]: managedTag.value };
    return [
      {
        actions: [
          "ec2:AssociateDhcpOptions",
          "ec2:AssociateRouteServer",
          "ec2:CreateNatGateway",
          "ec2:CreateVpcEndpoint",
          "ec2:DeleteManagedPrefixList",
          // An internet gateway without its table delivers past the firewall.
          "ec2:DisassociateRouteTable",
          "ec2:EnableRouteServerPropagation",
          "ec2:ModifyManagedPrefixList",
          "ec2:RestoreManagedPrefixListVersion",
        ],
        conditions: { StringEquals: managed },
      },
      {
        actions: ["ec2:CreateNetworkInterface", "ec2:RunInstances"],
        conditions: { StringEquals: { ...managed, "aws:ResourceTag/Tier": ["firewall", "transit"] } },
      },
    ];
  },
});
