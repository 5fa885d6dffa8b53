/** One VPN connection, as its network or Transit Gateway is given it. */
export interface VpnConnectionChoice {
  /** Name of the connection, shown in the console. */
  readonly name: string;
  /** Public IPv4 address of the device at the other end. */
  readonly ip: string;
  /** ASN of the device, for BGP. @default none: routes are static */
  readonly asn?: number;
  /** Blocks behind the device. */
  readonly onPremises: readonly string[];
  readonly logGroupName: string;
  /** Names of the alarms on its two tunnels. */
  readonly alarmNames: readonly [string, string];
}
