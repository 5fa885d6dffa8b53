import type { Rule } from "../rule";

/** A perimeter of networks without a network would shut everybody out. */
export const perimetersNameNetworks: Rule = ({ perimeter }) => {
  const { networks } = perimeter;
  if (networks === undefined || networks.cidrs.length + networks.vpcs.length > 0) return [];
  return [
    {
      path: ["perimeter", "networks"],
      found: "neither cidrs nor vpcs",
      allowed: "networks from which requests are expected, one at least",
      fix: "name them, those of NAT gateways among the cidrs, or leave networks out",
    },
  ];
};
