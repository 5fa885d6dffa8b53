import type { RouteTarget } from "../network-model";
import { aclHops } from "./acl-hops";
import { type Decider, hopOf } from "./hop-of";
import { refused } from "./refused";
import type { Packet, Step, VpcPosition, WalkContext } from "./step";

/**
 * Through the endpoint of a firewall in one zone, or of an appliance behind a Gateway Load Balancer. Whether the rules of
 * the firewall let it through is not decided here; it goes on as it was, from the subnet of the endpoint.
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
  const says =
    target.kind === "firewall"
      ? `firewall ${by.name} in ${subnet.zone}: inspects it`
      : `the appliance behind endpoint ${by.name} in ${subnet.zone}: inspects it`;
  return {
    hops: [...hops, hopOf(packet, target.kind, true, says, by)],
    inspectedBy: `${by.id} ${subnet.zone}`,
    next: { in: "vpc", vpc, subnet, table: subnet.routes },
  };
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
