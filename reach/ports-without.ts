import type { PortRange } from "./network-model";

/** Ports without those that are taken. */
export function portsWithout(ports: readonly PortRange[], taken: PortRange): PortRange[] {
  return ports.flatMap(({ from, to }) =>
    [
      { from, to: Math.min(to, taken.from - 1) },
      { from: Math.max(from, taken.to + 1), to },
    ].filter((range) => range.from <= range.to),
  );
}
