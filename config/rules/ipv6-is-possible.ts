import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";

/** IPv6 is in networks alone whose packets nothing inspects or books by their IPv4 addresses: it would pass beside that. */
export const ipv6IsPossible: Rule = ({ networks }) =>
  Object.entries(networks).flatMap(([name, network]): Finding[] => {
    const against = network.ipv6 === undefined ? undefined : whyNot(network);
    if (against === undefined) return [];
    return [
      {
        path: ["networks", name, "ipv6"],
        found: `${network.ipv6}, and the network has ${against.key}: ${against.because}`,
        allowed: "ipv6 in networks that reach the internet by themselves, with no inspection between",
        fix: `remove ipv6, or ${against.key}`,
      },
    ];
  });

function whyNot(network: Organization["networks"][string]) {
  return reasons.find(({ key }) => network[key] !== undefined);
}

const reasons = [
  {
    key: "transit",
    because: "a Transit Gateway carries IPv4 alone, and IPv6 would leave past its inspection",
  },
  { key: "firewall", because: "the firewall sees IPv4 alone, and IPv6 would pass beside it" },
  { key: "appliance", because: "the appliance sees IPv4 alone, and IPv6 would pass beside it" },
  { key: "ipamPool", because: "its addresses come from IPAM, which does not book those that AWS chooses" },
  { key: "sharedWith", because: "other accounts would get addresses of the internet in its subnets" },
] as const;
