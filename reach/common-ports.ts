import type { PortRange } from "./network-model";

/** Ports that are in both. */
export function commonPorts(ports: readonly PortRange[], others: readonly PortRange[]): PortRange[] {
  return ports.flatMap((one) =>
    others
      .map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }))
      .filter(({ from, to }) => from <= to),
  );
}
