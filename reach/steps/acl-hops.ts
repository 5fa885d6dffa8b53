import type { Hop } from "../hop";
import type { Subnet } from "../network-model";
import { aclHop } from "./acl-hop";
import { narrowed } from "./narrowed";
import type { Packet } from "./step";

/**
 * What network ACLs say to a packet that goes from one subnet to another; no subnet is a gateway, which has none. Within
 * one subnet nobody is asked. The last hop does not pass where one refuses.
 */
export function aclHops(packet: Packet, from: Subnet | undefined, to: Subnet | undefined): Hop[] {
  if (packet.ports.length === 0 || (from !== undefined && from.id === to?.id)) return [];
  const out = from === undefined ? [] : [aclHop(packet, from, "out")];
  if (to === undefined || out.some(({ passes }) => !passes)) return out;
  return [...out, aclHop(narrowed(packet, out), to, "in")];
}
