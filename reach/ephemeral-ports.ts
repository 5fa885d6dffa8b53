import type { PortRange } from "./network-model";

/**
 * The ports of ordinary clients and of NAT gateways, where replies go. Without 3389, which network ACLs keep closed to the internet as CIS asks: a
 * client that happens to take it asks again from another.
 *
 * Source: Amazon VPC User Guide, "Custom network ACLs", ephemeral ports: NAT gateways and load balancers use 1024-65535,
 * operating systems a part of that.
 */
export const ephemeralPorts: readonly PortRange[] = [
  { from: 1024, to: 3388 },
  { from: 3390, to: 65535 },
];
