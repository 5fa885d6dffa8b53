import type { Hop } from "../hop";
import type { Subnet } from "../network-model";
import { aclHop } from "./acl-hop";
import { narrowed } from "./narrowed";
import { refused } from "./refused";
import type { Packet, Step, VpcPosition, WalkContext } from "./step";

/**
 * Out of a VPC into a Transit Gateway, which takes packets in the zones where its attachment has a subnet. The ACL of that
 * subnet is asked even where the packet comes from the same subnet.
 *
 * Sources: AWS Transit Gateways guide, "Amazon VPC attachments" (zones) and "Network ACLs for transit gateways".
 */
export function transitEntryStep(
  { index }: WalkContext,
  packet: Packet,
  { vpc, subnet: from }: VpcPosition,
  id: string,
): Step {
  const attachment = index.attachmentsOf
    .get(vpc.id)
    ?.find((one) => index.transitGatewayOf.get(one.id)?.id === id);
  if (attachment === undefined) {
    const says = `${vpc.name} is not attached to the Transit Gateway (blackhole)`;
    return refused(packet, "blackhole", says, vpc);
  }
  const subnet = attachment.subnets
    .map((one) => index.subnets.get(one))
    .find((one) => one !== undefined && one.zone === from?.zone);
  if (from === undefined || subnet === undefined) {
    const says = `attachment ${attachment.name}: has no subnet in ${from?.zone ?? "the zone"}, and a Transit Gateway takes nothing from other zones`;
    return refused(packet, "blackhole", says, attachment);
  }
  const hops = packet.ports.length === 0 ? [] : asked(packet, from, subnet);
  if (hops.some(({ passes }) => !passes)) return { hops, next: { at: "refused" } };
  return { hops, next: { in: "transit", by: attachment, zone: subnet.zone } };
}

function asked(packet: Packet, from: Subnet, subnet: Subnet): Hop[] {
  const out = aclHop(packet, from, "out");
  return out.passes ? [out, aclHop(narrowed(packet, [out]), subnet, "in")] : [out];
}
