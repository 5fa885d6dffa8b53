import type { Hop } from "../hop";
import type { Packet } from "./step";

/** A packet as it is after hops: a reply that goes on to those ports alone to which network ACLs let it pass. */
export function narrowed(packet: Packet, hops: readonly Hop[]): Packet {
  const ports = hops
    .map(({ toPorts }) => toPorts)
    .filter((one) => one !== undefined)
    .at(-1);
  return ports === undefined ? packet : { ...packet, ports };
}
