import { Cidr } from "../core/cidr";
import type { NetworkFlow, NetworkFlowEnd } from "../core/network-flow";
import { groupBlocks } from "./group-blocks";
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
  return { kind: "other", network, group, blocks: groupBlocks(of, group) };
}
