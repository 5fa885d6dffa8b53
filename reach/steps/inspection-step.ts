import { firewallVerdict } from "../firewall-verdict";
import type { Hop } from "../hop";
import type { Endpoint, Firewall, RouteTarget } from "../network-model";
import { aclHops } from "./acl-hops";
import { type Decider, hopOf } from "./hop-of";
import { refused } from "./refused";
import type { Packet, Step, VpcPosition, WalkContext } from "./step";

/**
 * Through the endpoint of a firewall in one zone, or of an appliance behind a Gateway Load Balancer, from whose subnet it goes
 * on as it was. The rules of a firewall decide about a request; they know its replies. What an appliance does, nobody tells.
 */
export function inspectionStep(
  context: WalkContext,
  packet: Packet,
  { vpc, subnet: from }: VpcPosition,
  target: RouteTarget & { readonly kind: "firewall" | "endpoint" },
  route: Decider,
): Step {
  const found = target.kind === "firewall" ? firewallIn(context, target) : applianceAt(context, target);
  if ("why" in found) return refused(packet, "blackhole", found.why, route);
  const { subnet, by } = found;
  const hops = aclHops(packet, from, subnet);
  if (hops.some(({ passes }) => !passes)) return { hops, next: { at: "refused" } };
  const inspected =
    "rules" in by ? firewallHop(packet, by, subnet.zone) : applianceHop(packet, by, subnet.zone);
  if (!inspected.passes) return { hops: [...hops, inspected], next: { at: "refused" } };
  return {
    hops: [...hops, inspected],
    inspectedBy: `${by.id} ${subnet.zone}`,
    next: { in: "vpc", vpc, subnet, table: subnet.routes },
  };
}

function applianceHop(packet: Packet, by: Endpoint, zone: string): Hop {
  return hopOf(
    packet,
    "endpoint",
    true,
    `the appliance behind endpoint ${by.name} in ${zone}: inspects it`,
    by,
  );
}

function firewallHop(packet: Packet, by: Firewall, zone: string): Hop {
  const { direction, ports, source, destination } = packet;
  const hop = (passes: boolean, says: string) =>
    hopOf(packet, "firewall", passes, `firewall ${by.name} in ${zone}: ${says}`, by);
  const [port] = ports;
  if (by.rules === undefined || port === undefined || direction === "reply") return hop(true, "inspects it");
  const verdict = firewallVerdict(by.rules, source.address, destination.address, port.from);
  if (verdict.passes === "by what is sent") {
    const groups = verdict.groups.join(", ");
    return { ...hop(true, `lets it pass if ${groups} names what it asks for`), ifNamedBy: verdict.groups };
  }
  const why =
    verdict.by === undefined
      ? verdict.passes
        ? "no rule decides, and it only observes"
        : "no rule lets it pass"
      : `rule "${verdict.by.message}" of ${verdict.by.group}`;
  return hop(verdict.passes, `${verdict.passes ? "lets it pass" : "drops it"}, ${why}`);
}

function firewallIn({ index }: WalkContext, { id, zone }: RouteTarget & { readonly kind: "firewall" }) {
  const by = index.firewalls.get(id);
  const subnet = by?.subnets.map((one) => index.subnets.get(one)).find((one) => one?.zone === zone);
  return by === undefined || subnet === undefined
    ? { why: `firewall ${by?.name ?? id}: has no endpoint in ${zone ?? "the zone of the route"} (blackhole)` }
    : { by, subnet };
}

function applianceAt({ index }: WalkContext, { id }: RouteTarget & { readonly kind: "endpoint" }) {
  const by = index.endpoints.get(id);
  const subnet = index.subnets.get(by?.subnets[0] ?? "");
  return by?.type !== "GatewayLoadBalancer" || subnet === undefined
    ? { why: `endpoint ${by?.name ?? id}: nothing can be routed to an endpoint of this kind` }
    : { by, subnet };
}
