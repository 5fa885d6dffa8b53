import type { VpnConnectionSection } from "../../config/schema/vpn-connection";
import type { VpnConnectionChoice } from "../../modules/network/vpn-connection-choice";
import type { Estate } from "../estate";

/** The VPN connections that a test selects, by name. */
export function vpnConnectionsTo(
  estate: Estate,
  wanted: (vpn: VpnConnectionSection) => boolean,
): [string, VpnConnectionSection, VpnConnectionChoice][] {
  const { network } = estate.names;
  return Object.entries(estate.organization.vpnConnections)
    .filter(([, vpn]) => wanted(vpn))
    .map(([name, vpn]) => [
      name,
      vpn,
      {
        name: `${estate.names.prefix}-${name}`,
        ip: vpn.customerGateway.ip,
        ...(vpn.customerGateway.asn !== undefined && { asn: vpn.customerGateway.asn }),
        onPremises: vpn.onPremises,
        logGroupName: network.vpnLogGroup(name),
        alarmNames: [network.tunnelAlarm(name, 1), network.tunnelAlarm(name, 2)],
      },
    ]);
}
