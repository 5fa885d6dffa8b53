import { attachedNetworks } from "./attached-networks";
import type { Organization } from "./schema/organization";

/**
 * Blocks of what a network's firewall protects, as the file has them: its own and those behind its VPN connections; of one
 * that inspects a Transit Gateway, those of everything that is behind it.
 */
export function protectedBlocks(organization: Organization, name: string): string[] {
  const { networks, transitGateways, vpnConnections } = organization;
  const network = networks[name];
  if (network === undefined) return [];
  const { transit } = network;
  if (transit?.inspects) {
    return [
      ...attachedNetworks(organization, transit.gateway).map((attached) => attached.network.cidr),
      ...(transitGateways[transit.gateway]?.onPremises ?? []),
    ];
  }
  const premises = Object.values(vpnConnections).filter((vpn) => vpn.network === name);
  return [network.cidr, ...network.secondaryCidrs, ...premises.flatMap(({ onPremises }) => onPremises)];
}
