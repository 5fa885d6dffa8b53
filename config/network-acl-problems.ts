import { cidrPlan, type NetworkTier } from "../core/cidr-plan";
import { networkRuleLimits } from "../core/network-rule-limits";
import type { Problem } from "../core/problem";
import { zoneSlots } from "../core/zone-slots";
import { type TierAcl, tierAcls } from "../modules/network/tier-acls";
import { blocksBehind } from "./blocks-behind";
import { hasCentralEgress } from "./has-central-egress";
import { interfaceEndpointsOf } from "./interface-endpoints-of";
import { networkFlows } from "./network-flows";
import type { Organization } from "./schema/organization";
import type { Source } from "./source";

const most = networkRuleLimits["network ACL"];

/** So many ends of flows are named. */
const named = 4;

/**
 * Network ACLs that flows would give more rules than AWS takes, each with its network and its tier. Only of an organization
 * whose flows are sound.
 */
export function networkAclProblems(organization: Organization, source: Source): Problem[] {
  return Object.keys(organization.networks).flatMap((name) =>
    [...aclsOf(organization, name)].flatMap(([tier, rules]) =>
      (["in", "out"] as const).flatMap((direction): Problem[] => {
        const own = rules.filter((rule) => rule.direction === direction);
        // AWS's own denial is one of them.
        const count = own.length + 1;
        if (count <= most) return [];
        return [
          {
            where: source.where(["networks", name]),
            found: `the network ACL of its tier ${tier} would have ${count} ${direction}bound rules: ${shares(own)}`,
            allowed: `${most} in each direction, where AWS has raised the quota of 20`,
            fix: "give flows with these ends one block in place of several, or one range of ports; or divide the network",
          },
        ];
      }),
    ),
  );
}

function aclsOf(organization: Organization, name: string): ReadonlyMap<NetworkTier, TierAcl> {
  const network = organization.networks[name];
  // One that inspects has no flows of its own.
  if (network === undefined || network.transit?.inspects === true) return new Map();
  const { cidr, zones, transit, subnetPrefixes } = network;
  const plan = cidrPlan({
    cidr,
    slots: Math.max(...zoneSlots(zones).values()),
    transit: transit !== undefined,
    tiers: subnetPrefixes,
  });
  return tierAcls(plan, {
    ...network,
    interfaceEndpoints: interfaceEndpointsOf(network),
    isInspected: network.firewall !== undefined || network.appliance !== undefined,
    flows: networkFlows(organization, name),
    egressCidrs: network.egress?.cidrs,
    ipv6: network.ipv6 === undefined ? undefined : countedInIpv6,
    transit:
      transit === undefined ? undefined : { destinations: destinationsOf(organization, transit.gateway) },
  });
}

/** AWS chooses the blocks when the VPC is made; rules are counted, whatever these are. */
const countedInIpv6 = { vpc: "2001:db8::/56", tier: (tier: NetworkTier) => `2001:db8::/61 of ${tier}` };

function destinationsOf(organization: Organization, gateway: string): readonly string[] {
  return hasCentralEgress(organization, gateway) ? ["0.0.0.0/0"] : blocksBehind(organization, gateway);
}

/** How many rules the ends of flows take, the most first, and how many the network has without them. */
function shares(rules: TierAcl): string {
  const counts = new Map<string, number>();
  for (const { flow } of rules) if (flow !== undefined) counts.set(flow, (counts.get(flow) ?? 0) + 1);
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  const without = rules.filter(({ flow }) => flow === undefined).length + 1;
  const more = sorted.length - named;
  return [
    `${without} without flows`,
    ...sorted.slice(0, named).map(([end, count]) => `${count} of flows with ${end}`),
    ...(more > 0 ? [`those with ${more} further ends`] : []),
  ].join(", ");
}
