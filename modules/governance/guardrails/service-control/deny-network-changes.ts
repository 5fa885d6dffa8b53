import { managedTag } from "../../../../core/managed-tag";
import { defineGuardrail } from "../../define-guardrail";

/** Tags by which stacks find a network and its parts, and by which this guardrail knows them. */
const findingTags = [managedTag.key, "Name", "Stack", "Tier"];

/**
 * Routes, network ACLs and endpoints of described networks change by review only; networks that teams make beside them are
 * theirs. Parts that are added to a described network are bound, too: a subnet with a route table of its own would
 * lead around the firewall of the others.
 */
export const denyNetworkChanges = defineGuardrail({
  id: "DenyNetworkChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "One route leads traffic past its inspection, or gives databases a way out.",
  source:
    'Service Authorization Reference "Actions, resources, and condition keys for Amazon EC2"; Amazon VPC User Guide "Route table concepts"',
  exempts: [
    { role: "deployment", reason: "Networks are applied through it." },
    { role: "break-glass", reason: "A network that is cut off may need a route at once." },
    { role: "responder", reason: "A subnet in which somebody hides is cut off by its network ACL." },
  ],
  objectives: ["network.tiers-separated", "network.traffic-inspected"],
  needs: { setting: "networks", met: ({ networks }) => networks === "described" },
  denies: () => {
    const managed = { [`aws:ResourceTag/${managedTag.key}`]: managedTag.value };
    return [
      {
        actions: [
          "ec2:AssociateRouteTable",
          "ec2:CreateNetworkAcl*",
          "ec2:CreateRoute*",
          "ec2:CreateSubnet",
          "ec2:DeleteNetworkAcl*",
          "ec2:DeleteRoute*",
          // Without a list of keys it removes all of them, and its request names none.
          "ec2:DeleteTags",
          "ec2:DeleteVpcEndpoints",
          "ec2:EnableVgwRoutePropagation",
          "ec2:ModifyVpcEndpoint",
          "ec2:ReplaceNetworkAcl*",
          "ec2:ReplaceRoute*",
        ],
        conditions: { StringEquals: managed },
      },
      {
        actions: ["ec2:CreateTags"],
        conditions: {
          StringEquals: managed,
          "ForAnyValue:StringEquals": { "aws:TagKeys": findingTags },
        },
      },
    ];
  },
});
