import { natAddress } from "../nat-address";
import { aclHops } from "./acl-hops";
import { hopOf } from "./hop-of";
import { refused } from "./refused";
import type { Packet, Step, VpcPosition, WalkContext } from "./step";

/** Through a NAT gateway, which puts its own address in the place of the source, and lets in nothing that was not asked. */
export function natStep(
  { index }: WalkContext,
  packet: Packet,
  { vpc, subnet: from }: VpcPosition,
  id: string,
): Step {
  const nat = index.natGateways.get(id);
  const subnet = index.subnets.get(nat?.subnet ?? "");
  if (nat === undefined || subnet === undefined) {
    return refused(packet, "nat-gateway", "the NAT gateway is in no subnet that is known", nat);
  }
  const hops = aclHops(packet, from, subnet);
  if (hops.some(({ passes }) => !passes)) return { hops, next: { at: "refused" } };
  if (packet.direction === "reply") {
    const why = "lets out what was asked from within, and this is the reply to a request from outside";
    return refused(packet, "nat-gateway", `NAT gateway ${nat.name}: ${why}`, nat, hops);
  }
  const says = `NAT gateway ${nat.name} in ${subnet.zone}: puts its own address in the place of ${packet.source.text}`;
  return {
    hops: [...hops, hopOf(packet, "nat-gateway", true, says, nat)],
    packet: {
      ...packet,
      source: { address: natAddress(subnet), text: `NAT gateway ${nat.name}` },
      translations: [...packet.translations, { nat, original: packet.source }],
    },
    next: { in: "vpc", vpc, subnet, table: subnet.routes },
  };
}
