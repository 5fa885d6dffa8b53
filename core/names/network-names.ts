import { NameBase } from "./name-base";

/** Names of ways into networks. */
export class NetworkNames extends NameBase {
  /** Log group of a VPN connection. */
  vpnLogGroup(connection: string): string {
    return `/${this.prefix}/vpn/${connection}`;
  }

  /** Log group of a Client VPN endpoint. */
  clientVpnLogGroup(endpoint: string): string {
    return `/${this.prefix}/client-vpn/${endpoint}`;
  }

  /** Log group of an application by Verified Access. */
  verifiedAccessLogGroup(application: string): string {
    return `/${this.prefix}/verified-access/${application}`;
  }

  /** Policy that lets the VPN connections of a network or a Transit Gateway log. */
  vpnLogPolicy(owner: string): string {
    return `${this.prefix}-vpn-${owner}`;
  }

  /** Alarm on a tunnel, 1 or 2, of a VPN connection; people hear of all that end so. */
  tunnelAlarm(connection: string, tunnel: 1 | 2): string {
    return `${this.prefix}-${connection}-${tunnel}-vpn-tunnel-down`;
  }
}
