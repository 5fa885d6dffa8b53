import { aclPorts } from "../acl-ports";
import { aclVerdict } from "../acl-verdict";
import { ephemeralPorts } from "../ephemeral-ports";
import type { Hop } from "../hop";
import { narrowPorts } from "../narrow-ports";
import type { PortRange, Subnet } from "../network-model";
import { portsText } from "../ports-text";
import { hopOf } from "./hop-of";
import type { Packet } from "./step";

/**
 * What the network ACL of a subnet says to a packet that enters or leaves it. A request passes to its port. A reply passes
 * to what is left of the ports that the asker may choose; on its way to a NAT gateway, which chooses for itself, to all that
 * NAT gateways take.
 */
export function aclHop(packet: Packet, { acl, name }: Subnet, direction: "in" | "out"): Hop {
  const { source, destination } = packet;
  const peer = direction === "in" ? source : destination;
  const isReply = packet.direction === "reply";
  const isChosen = isReply && packet.translations.length === 0;
  const left = isChosen ? aclPorts(acl, direction, peer.address, packet.ports) : undefined;
  const ports = isReply && !isChosen ? ephemeralPorts : ordinary(packet);
  const verdict = aclVerdict(acl, direction, peer.address, ports);
  const told = (traffic: string) =>
    `${traffic} ${direction === "in" ? `in from ${peer.text}` : `out to ${peer.text}`}`;
  const lets = (rule: typeof verdict.rule, traffic: string): Hop => ({
    ...hopOf(
      packet,
      "network-acl",
      true,
      `network ACL ${acl.name}, rule ${rule?.number}: lets ${traffic} (${name})`,
      { stack: acl.stack, address: rule?.address ?? acl.address },
    ),
    ...(left !== undefined && { toPorts: left }),
  });
  if (verdict.allows) return lets(verdict.rule, told(portsTold(ports)));
  if (left !== undefined && left.length > 0) {
    const { rule } = aclVerdict(acl, direction, peer.address, left);
    return lets(rule, `only ${told(`TCP ${portsText(left)}`)}`);
  }
  const { rule, denied } = verdict;
  const why = rule === undefined ? "no rule allows it" : `rule ${rule.number} denies it`;
  const part = denied === undefined || isAll(denied, ports) ? "" : `, for ${portsTold([denied])}`;
  return hopOf(
    packet,
    "network-acl",
    false,
    `network ACL ${acl.name}: does not let ${told(portsTold(ports))} (${name}); ${why}${part}`,
    { stack: acl.stack, address: rule?.address ?? acl.address },
  );
}

/** The ports to which a packet goes; of a reply those of ordinary clients, while all of them are left. */
function ordinary({ direction, ports }: Packet): readonly PortRange[] {
  return direction === "request" ? ports : (narrowPorts(ports) ?? ephemeralPorts);
}

function isAll({ from, to }: PortRange, ports: readonly PortRange[]): boolean {
  return from <= (ports[0]?.from ?? 0) && (ports.at(-1)?.to ?? 0) <= to;
}

/** Ordinary ports from the first to the last: what is left out between them is nobody's. */
function portsTold(ports: readonly PortRange[]): string {
  const [first, last] = [ports[0], ports.at(-1)];
  return ports === ephemeralPorts ? `TCP ${first?.from}-${last?.to}` : `TCP ${portsText(ports)}`;
}
