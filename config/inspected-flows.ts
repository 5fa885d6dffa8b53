import { Cidr } from "../core/cidr";
import type { FirewallFlow } from "../core/firewall/firewall-description";
import { groupBlocks } from "./group-blocks";
import { hasCentralEgress } from "./has-central-egress";
import { isBehindGateway } from "./is-behind-gateway";
import { type ResolvedEnd, resolvedFlows } from "./resolved-flows";
import type { Organization } from "./schema/organization";

type GroupEnd = Extract<ResolvedEnd, { kind: "group" }>;

/**
 * The flows that pass the firewall of a network that inspects a Transit Gateway: between networks that are attached to it,
 * with what is behind its VPN connections, and to blocks outside that are reached through it. A flow to the internet as a
 * whole is none: there the firewall decides by name. None for other networks, whose firewalls see the addresses of NAT
 * gateways.
 */
export function inspectedFlows(organization: Organization, network: string): FirewallFlow[] {
  const { transit } = organization.networks[network] ?? {};
  if (transit?.inspects !== true) return [];
  return resolvedFlows(organization).flatMap(({ from, to, protocol, ports, reason }): FirewallFlow[] => {
    const [sources, destinations] = [blocksOf(from), blocksOf(to)];
    if (sources === undefined || destinations === undefined) return [];
    if (!passes(organization, transit.gateway, from, to)) return [];
    return [{ from: named(from), to: named(to), sources, destinations, protocol, ports, reason }];
  });
}

function passes(organization: Organization, gateway: string, from: ResolvedEnd, to: ResolvedEnd): boolean {
  if (from.kind === "group" && to.kind === "group") {
    return from.network !== to.network && [from, to].every((end) => end.of.transit?.gateway === gateway);
  }
  const [own, other] = from.kind === "group" ? [from, to] : [to, from];
  if (own.kind !== "group" || own.of.transit?.gateway !== gateway || other.kind !== "block") return false;
  return (
    isBehindGateway(organization, own.network, Cidr.parse(other.cidr)) ||
    (other === to && leavesThrough(organization, gateway, own))
  );
}

/** Whether what a network asks outside leaves by the network that inspects, and not by NAT gateways of its own. */
function leavesThrough(organization: Organization, gateway: string, { of }: GroupEnd): boolean {
  return of.nat === "none" && hasCentralEgress(organization, gateway);
}

function blocksOf(end: ResolvedEnd): string[] | undefined {
  if (end.kind === "internet" || (end.kind === "block" && end.cidr === "0.0.0.0/0")) return undefined;
  if (end.kind === "block") return [end.cidr];
  return groupBlocks(end.of, end.group).map(({ cidr }) => cidr);
}

function named(end: ResolvedEnd): string {
  switch (end.kind) {
    case "group":
      return `${end.network}/${end.group}`;
    case "block":
      return end.cidr;
    case "internet":
      return "internet";
  }
}
