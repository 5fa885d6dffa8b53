import { chosenTransitRoute } from "../chosen-transit-route";
import type { Hop } from "../hop";
import type { TransitAttachment } from "../network-model";
import { type Decider, hopOf } from "./hop-of";
import { refused } from "./refused";
import type { Packet, Step, TransitPosition, WalkContext } from "./step";

/** Through a Transit Gateway, by the route table that is associated with the attachment from which it took the packet. */
export function transitStep(context: WalkContext, packet: Packet, { by, zone }: TransitPosition): Step {
  const { index, entry } = context;
  const gateway = index.transitGatewayOf.get(by.id);
  const table = index.transitRouteTables.get(by.routeTable ?? "");
  const refuse = (kind: Hop["kind"], says: string, at: Decider, before: Hop[] = []) =>
    refused(packet, kind, says, at, before);
  if (table === undefined) {
    return refuse(
      "blackhole",
      `Transit Gateway ${gateway?.name}: attachment ${by.name} has no route table`,
      by,
    );
  }
  const route = chosenTransitRoute(table, packet.destination.address);
  const says = `Transit Gateway ${gateway?.name}, route table ${table.name}`;
  if (route === undefined)
    return refuse("transit-gateway", `${says}: no route to ${packet.destination.text}`, table);
  if (route.target === "blackhole")
    return refuse("blackhole", `${says}: drops ${route.block} (blackhole)`, route);
  const to = index.attachments.get(route.target ?? "");
  if (to === undefined) {
    return refuse(
      "blackhole",
      `${says}: ${route.block} to an attachment that no stack describes (blackhole)`,
      route,
    );
  }
  const hop = hopOf(
    packet,
    "transit-gateway",
    true,
    `${says}: ${route.block} to attachment ${to.name}`,
    route,
  );
  if (to.vpc !== undefined) {
    const handed = handedOver(context, packet, to, zone);
    return { ...handed, hops: [hop, ...handed.hops] };
  }
  if (packet.direction === "reply" && entry !== to.id) {
    return refuse("asymmetry", "the reply leaves by another way than the request came", to, [hop]);
  }
  return { hops: [hop], next: { at: "outside", by: to.id } };
}

/**
 * Into the VPC of an attachment: in the zone from which the packet came, if the attachment is there. With appliance mode
 * it is one zone for both directions of a flow, whichever that may be.
 *
 * Source: AWS Transit Gateways guide, "Appliance mode".
 */
function handedOver(
  { index, zones }: WalkContext,
  packet: Packet,
  to: TransitAttachment,
  zone: string | undefined,
): Step {
  const subnets = to.subnets.map((id) => index.subnets.get(id)).filter((one) => one !== undefined);
  const vpc = index.vpcs.get(to.vpc ?? "");
  if (vpc === undefined || subnets.length === 0) {
    return refused(packet, "transit-gateway", `attachment ${to.name}: has no subnet`, to);
  }
  const key = to.applianceMode ? to.id : `${packet.direction} ${to.id}`;
  const same = to.applianceMode ? undefined : subnets.find((one) => one.zone === zone);
  const subnet = same ?? subnets.find((one) => one.zone === zones.get(key));
  if (subnet === undefined) {
    return { hops: [], next: { at: "choice", of: key, zones: subnets.map((one) => one.zone) } };
  }
  return { hops: [], next: { in: "vpc", vpc, subnet, table: subnet.routes } };
}
