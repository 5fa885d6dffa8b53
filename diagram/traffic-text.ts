import type { PortRange, Protocol } from "../reach/network-model";

export interface Traffic {
  readonly protocol: Protocol;
  readonly ports: PortRange;
}

const names: Readonly<Record<Protocol, string>> = {
  "-1": "all traffic",
  tcp: "TCP",
  udp: "UDP",
  icmp: "ICMP",
  other: "other protocols",
};

/** Protocols and ports as they are read: `TCP 80, 443; UDP 53`. */
export function trafficText(traffic: readonly Traffic[]): string {
  if (traffic.some(({ protocol }) => protocol === "-1")) return names["-1"];
  return (["tcp", "udp", "icmp", "other"] as const)
    .flatMap((protocol) => {
      const ports = traffic
        .filter((one) => one.protocol === protocol)
        .map((one) => one.ports)
        .sort((a, b) => a.from - b.from || a.to - b.to)
        .map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
      if (ports.length === 0) return [];
      if (protocol === "icmp" || protocol === "other") return [names[protocol]];
      return [`${names[protocol]} ${[...new Set(ports)].join(", ")}`];
    })
    .join("; ");
}
