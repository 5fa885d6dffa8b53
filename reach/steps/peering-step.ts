import { aclHops } from "./acl-hops";
import { hopOf } from "./hop-of";
import { refused } from "./refused";
import type { Packet, Step, VpcPosition, WalkContext } from "./step";

/** Into the VPC at the other side of a peering, and no further. */
export function peeringStep(
  { index }: WalkContext,
  packet: Packet,
  { vpc, subnet }: VpcPosition,
  id: string,
): Step {
  const peering = index.peerings.get(id);
  const other = index.vpcs.get(peering?.vpcs.find((one) => one !== vpc.id) ?? "");
  if (peering === undefined || other === undefined) {
    return refused(packet, "peering", "the peering leads to a VPC that no stack describes", peering);
  }
  const hops = aclHops(packet, subnet, undefined);
  if (hops.some(({ passes }) => !passes)) return { hops, next: { at: "refused" } };
  const { address, text } = packet.destination;
  if (!other.blocks.some(({ first, size }) => first <= address && address < first + size)) {
    const says = `peering ${peering.name}: leads into ${other.name} and no further, and ${text} is not there`;
    return refused(packet, "peering", says, peering, hops);
  }
  return {
    hops: [...hops, hopOf(packet, "peering", true, `peering ${peering.name}: into ${other.name}`, peering)],
    next: { in: "vpc", vpc: other, subnet: undefined, table: undefined },
  };
}
