import { natAddress } from "../nat-address";
import { aclHops } from "./acl-hops";
import { hopOf } from "./hop-of";
import { refused } from "./refused";
import type { Packet, Step, VpcPosition } from "./step";

/** Hands a packet to the subnet that has its destination, and to the NAT gateway there, if it is the reply for one. */
export function localStep(packet: Packet, { vpc, subnet: from }: VpcPosition): Step {
  const { destination, direction, translations } = packet;
  const subnet = vpc.subnets.find(
    ({ block: { first, size } }) => first <= destination.address && destination.address < first + size,
  );
  if (subnet === undefined) {
    return refused(packet, "arrival", `no subnet of ${vpc.name} has ${destination.text}`, vpc);
  }
  const hops = aclHops(packet, from, subnet);
  if (hops.some(({ passes }) => !passes)) return { hops, next: { at: "refused" } };
  const last = translations.at(-1);
  const isForNat =
    direction === "reply" && last?.nat.subnet === subnet.id && natAddress(subnet) === destination.address;
  if (last === undefined || !isForNat) return { hops, next: { at: "subnet", vpc, subnet } };
  const given = `NAT gateway ${last.nat.name}: gives it back to ${last.original.text}`;
  return {
    hops: [...hops, hopOf(packet, "nat-gateway", true, given, last.nat)],
    packet: { ...packet, destination: last.original, translations: translations.slice(0, -1) },
    next: { in: "vpc", vpc, subnet, table: subnet.routes },
  };
}
