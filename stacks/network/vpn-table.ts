/** Name of the route table of a VPN connection. It has routes to single networks and no default, since AWS announces all of it. */
export function vpnTable(connection: string): string {
  return `vpn-${connection}`;
}
