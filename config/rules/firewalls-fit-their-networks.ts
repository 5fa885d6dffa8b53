import type { Cidr } from "../../core/cidr";
import { parsedCidr } from "../parsed-cidr";
import { protectedBlocks } from "../protected-blocks";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";

/**
 * A firewall takes for inside what the networks that have it protect, and answers the internet only where the internet
 * arrives.
 */
export const firewallsFitTheirNetworks: Rule = (organization) =>
  Object.entries(organization.firewalls).flatMap(([name, firewall]): Finding[] => {
    const networks = Object.keys(organization.networks).filter(
      (one) => organization.networks[one]?.firewall === name,
    );
    return [
      ...missing(organization, name, networks),
      ...(firewall.inbound !== undefined &&
      networks.length > 0 &&
      networks.every((one) => organization.networks[one]?.transit?.inspects)
        ? [
            {
              path: ["firewalls", name, "inbound"],
              found: `inbound, and ${networks.join(", ")} stands between networks of a Transit Gateway`,
              allowed:
                "inbound for load balancers of the network that has the firewall: by a hub nothing arrives from the internet",
              fix: "remove inbound, and give the network of the load balancers a firewall of its own",
            },
          ]
        : []),
    ];
  });

function missing(organization: Organization, name: string, networks: readonly string[]): Finding[] {
  const { insideCidrs } = organization.firewalls[name] ?? {};
  if (insideCidrs === undefined) return [];
  const inside = insideCidrs.map(parsedCidr).filter((one): one is Cidr => !Array.isArray(one));
  const outside = networks
    .flatMap((network) => protectedBlocks(organization, network))
    .filter((written) => {
      const block = parsedCidr(written);
      return !Array.isArray(block) && !inside.some((one) => one.contains(block));
    });
  if (outside.length === 0) return [];
  return [
    {
      path: ["firewalls", name, "insideCidrs"],
      found: `without ${[...new Set(outside)].join(", ")}, which ${networks.join(", ")} protects`,
      allowed: "all blocks behind the firewall: rules that speak of HOME_NET watch no others",
      fix: "add them, or leave insideCidrs out",
    },
  ];
}
