import type { PortRange } from "./network-model";

/** So many are read at a glance. */
const shown = 8;

/** Ports for people: `5432, 32768-60999`. */
export function portsText(ports: readonly PortRange[]): string {
  const ranges = ports.slice(0, shown).map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
  const more = ports.length > shown ? [`and ${ports.length - shown} more`] : [];
  return [...ranges, ...more].join(", ");
}
