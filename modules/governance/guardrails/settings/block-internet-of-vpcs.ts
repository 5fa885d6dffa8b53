import { defineSetting } from "../../define-setting";

/**
 * Nothing comes in from the internet. What goes out through NAT gateways goes on: the stricter mode would stop patches
 * too. A VPC or subnet that serves the internet is excluded on purpose, in its account.
 */
export const blockInternetOfVpcs = defineSetting({
  id: "BlockInternetOfVpcs",
  family: "declarative-ec2",
  posture: "regulated",
  reason: "One route table entry or public address opens a system that was never meant to be reached.",
  source:
    'AWS Organizations User Guide "Declarative policy syntax and examples"; Amazon VPC User Guide "Block public access to VPCs and subnets"',
  objectives: [],
  states: () => ({
    ec2_attributes: {
      vpc_block_public_access: {
        internet_gateway_block: {
          mode: { "@@assign": "block_ingress" },
          exclusions_allowed: { "@@assign": "enabled" },
        },
      },
    },
  }),
});
