import type { ResourceBody } from "../controls/synthesized-stack";
import type { PortRange, Protocol } from "./network-model";

const names: Readonly<Record<string, Protocol>> = {
  "-1": "-1",
  all: "-1",
  tcp: "tcp",
  "6": "tcp",
  udp: "udp",
  "17": "udp",
  icmp: "icmp",
  "1": "icmp",
};

/** The protocol and the ports of a rule. Every protocol means every port, whatever the rule says besides. */
export function readPorts(
  body: ResourceBody,
  protocolArgument: "protocol" | "ip_protocol",
): { readonly protocol: Protocol; readonly ports: PortRange } {
  const protocol = names[String(body[protocolArgument]).toLowerCase()] ?? "other";
  const from = Number(body["from_port"] ?? 0);
  const to = Number(body["to_port"] ?? body["from_port"] ?? 65535);
  if (protocol === "-1") return { protocol, ports: { from: 0, to: 65535 } };
  return { protocol, ports: { from, to } };
}
