import { ephemeralPorts } from "./ephemeral-ports";
import type { PortRange } from "./network-model";
import { portsWithout } from "./ports-without";

/** Ports to which replies come back, where they are fewer than those of ordinary clients; else undefined. */
export function narrowPorts(ports: readonly PortRange[]): readonly PortRange[] | undefined {
  const lost = ports.reduce<readonly PortRange[]>(portsWithout, ephemeralPorts);
  return lost.length === 0 ? undefined : ports;
}
