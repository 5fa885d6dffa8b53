import type { Organization } from "./schema/organization";
import type { VpnConnectionSection } from "./schema/vpn-connection";

/** Account and Region of a VPN connection: those of what it leads to; undefined where that does not exist. */
export function vpnPlace(
  { networks, transitGateways }: Organization,
  { network, gateway }: VpnConnectionSection,
): { readonly account: string; readonly region: string } | undefined {
  return network === undefined ? transitGateways[gateway ?? ""] : networks[network];
}
