import { aclVerdict } from "../acl-verdict";
import type { Hop } from "../hop";
import type { PortRange, Subnet } from "../network-model";
import { hopOf } from "./hop-of";
import type { Packet } from "./step";

/** What the network ACL of a subnet says to a packet that enters or leaves it. */
export function aclHop(packet: Packet, { acl, name }: Subnet, direction: "in" | "out"): Hop {
  const { ports, source, destination } = packet;
  const peer = direction === "in" ? source : destination;
  const { allows, rule, denied } = aclVerdict(acl, direction, peer.address, ports);
  const decider = { stack: acl.stack, address: rule?.address ?? acl.address };
  const traffic = `${portsText(ports)} ${direction === "in" ? `in from ${peer.text}` : `out to ${peer.text}`}`;
  if (allows) {
    return hopOf(
      packet,
      "network-acl",
      true,
      `network ACL ${acl.name}, rule ${rule?.number}: lets ${traffic} (${name})`,
      decider,
    );
  }
  const why = rule === undefined ? "no rule allows it" : `rule ${rule.number} denies it`;
  const part = denied === undefined || isAll(denied, ports) ? "" : `, for ${portsText([denied])}`;
  return hopOf(
    packet,
    "network-acl",
    false,
    `network ACL ${acl.name}: does not let ${traffic} (${name}); ${why}${part}`,
    decider,
  );
}

function isAll({ from, to }: PortRange, ports: readonly PortRange[]): boolean {
  return from <= (ports[0]?.from ?? 0) && (ports.at(-1)?.to ?? 0) <= to;
}

function portsText(ports: readonly PortRange[]): string {
  const from = ports[0]?.from;
  const to = ports.at(-1)?.to;
  return from === to ? `TCP ${from}` : `TCP ${from}-${to}`;
}
