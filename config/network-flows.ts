import { Cidr } from "../core/cidr";
import { cidrPlan } from "../core/cidr-plan";
import type { NetworkFlow, NetworkFlowEnd } from "../core/network-flow";
import { tierOfGroup } from "../core/tier-of-group";
import { usedBlocks } from "../core/used-blocks";
import { zoneSlots } from "../core/zone-slots";
import { isBehindGateway } from "./is-behind-gateway";
import { isBehindVpn } from "./is-behind-vpn";
import { type ResolvedEnd, resolvedFlows } from "./resolved-flows";
import type { Organization } from "./schema/organization";

/**
 * The flows of a network, as it sees them: its own groups by name, other networks by the blocks of their tiers, computed
 * from the file, since no stack reads another's state.
 */
export function networkFlows(organization: Organization, name: string): NetworkFlow[] {
  return resolvedFlows(organization)
    .filter(({ from, to }) => isOf(from, name) || isOf(to, name))
    .map(({ from, to, protocol, ports, reason }) => ({
      from: seen(organization, name, from),
      to: seen(organization, name, to),
      protocol,
      ports,
      reason,
    }));
}

function isOf(end: ResolvedEnd, name: string): boolean {
  return end.kind === "group" && end.network === name;
}

function seen(organization: Organization, name: string, end: ResolvedEnd): NetworkFlowEnd {
  if (end.kind === "internet") return { kind: "outside", cidr: "0.0.0.0/0", through: "internet" };
  if (end.kind === "block") {
    const block = Cidr.parse(end.cidr);
    const through = isBehindGateway(organization, name, block)
      ? "transit-gateway"
      : isBehindVpn(organization, name, block)
        ? "vpn"
        : "internet";
    return { kind: "outside", cidr: end.cidr, through };
  }
  const { network, group, of } = end;
  if (network === name) return { kind: "own", group };
  const slots = [...zoneSlots(of.zones).values()];
  const plan = cidrPlan({
    cidr: of.cidr,
    tiers: of.subnetPrefixes,
    slots: Math.max(...slots),
    transit: of.transit !== undefined,
  });
  return { kind: "other", network, group, blocks: usedBlocks(plan[tierOfGroup[group]], slots) };
}
