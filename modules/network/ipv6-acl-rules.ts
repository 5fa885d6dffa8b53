import type { NetworkTier } from "../../core/cidr-plan";
import { hasIpv6 } from "./has-ipv6";
import type { Ipv6Blocks } from "./ipv6-blocks";
import type { NetworkAclEntry } from "./network-acl-entry";
import { type NetworkAclRulesProps, networkAclRules } from "./network-acl-rules";

export interface Ipv6AclRulesProps extends NetworkAclRulesProps {
  readonly ipv6: Ipv6Blocks;
  /** Whether private subnets leave by an egress-only internet gateway. */
  readonly leaves: boolean;
}

/** Behind every rule that IPv4 has without flows, before those of flows. */
const behind = 400;

/**
 * What may enter and leave the subnets of a tier in IPv6: what may in IPv4, save what NAT gateways, interface endpoints and
 * EC2 Instance Connect Endpoints need there. One block is the whole tier, so that no zone that is added changes a rule.
 *
 * Sources: as for `networkAclRules`; RFC 4890, 4.3.1, for "packet too big", without which large packets vanish.
 */
export function ipv6AclRules(tier: NetworkTier, props: Ipv6AclRulesProps): NetworkAclEntry[] {
  if (!hasIpv6(tier)) return [];
  const { cidr, ipv6, leaves, plan } = props;
  const blocks: Readonly<Record<string, string>> = {
    "0.0.0.0/0": "::/0",
    [cidr]: ipv6.vpc,
    ...Object.fromEntries(
      (["private", "public"] as const).map((one) => [String(plan[one].block), ipv6.tier(one)]),
    ),
  };
  const inVersion4 = networkAclRules(tier, {
    ...props,
    tiers: props.tiers.filter(hasIpv6),
    slots: [1],
    nat: false,
    reachesInternet: leaves,
    reachesOutside: leaves,
    endpointPorts: [],
    instanceConnect: false,
  });
  return inVersion4.map((entry) => {
    const block = blocks[entry.cidr];
    if (block === undefined) throw new Error(`${entry.cidr} has no block of IPv6`);
    return { ...entry, id: `Ipv6${entry.id}`, number: entry.number + behind, cidr: block, ipv6: true };
  });
}
