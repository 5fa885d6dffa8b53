import { aclHops } from "./acl-hops";
import { hopOf } from "./hop-of";
import { refused } from "./refused";
import type { Packet, Step, VpcPosition, WalkContext } from "./step";

/**
 * Out by the virtual private gateway of a VPC, and by that of its VPN connections which leads to the destination. A
 * gateway stands in no subnet, so that no network ACL is asked beyond that of the subnet from which the packet comes.
 *
 * Source: AWS Site-to-Site VPN User Guide, "Route tables and AWS Site-to-Site VPN route priority".
 */
export function vpnStep(
  { index, entry }: WalkContext,
  packet: Packet,
  { vpc, subnet }: VpcPosition,
  id: string,
): Step {
  const gateway = vpc.vpnGateway;
  if (gateway?.id !== id) {
    const says = `the virtual private gateway is not attached to ${vpc.name} (blackhole)`;
    return refused(packet, "blackhole", says, vpc);
  }
  const hops = aclHops(packet, subnet, undefined);
  if (hops.some(({ passes }) => !passes)) return { hops, next: { at: "refused" } };
  const { address, text } = packet.destination;
  const leading = index.model.vpnConnections.filter(
    (one) =>
      one.gateway === id && one.blocks.some(({ first, size }) => first <= address && address < first + size),
  );
  const connection = leading.find((one) => one.id === entry) ?? leading[0];
  const name = `virtual private gateway ${gateway.name}`;
  if (connection === undefined) {
    return refused(
      packet,
      "blackhole",
      `${name}: no VPN connection leads to ${text} (blackhole)`,
      gateway,
      hops,
    );
  }
  if (packet.direction === "reply" && entry !== connection.id) {
    const says = `${name}: the reply leaves by another way than the request came`;
    return refused(packet, "asymmetry", says, gateway, hops);
  }
  const says = `${name}: out by VPN connection ${connection.name}`;
  return {
    hops: [...hops, hopOf(packet, "vpn-gateway", true, says, connection)],
    next: { at: "outside", by: connection.id },
  };
}
