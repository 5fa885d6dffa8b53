/** One rule of a network ACL. The lowest number that matches decides; what none matches is denied. */
export interface NetworkAclEntry {
  /** Construct id, which says what the rule is for. */
  readonly id: string;
  readonly direction: "in" | "out";
  readonly action: "allow" | "deny";
  /** Order of evaluation, and identity of the rule within its ACL and direction. */
  readonly number: number;
  /** A block, of IPv6 where `ipv6` says so. */
  readonly cidr: string;
  /** Whether the rule is about packets of IPv6. @default of IPv4 */
  readonly ipv6?: true;
  /** A range of TCP ports (or UDP, where it says so), or the one ICMP message that path MTU discovery needs. */
  readonly traffic: { readonly from: number; readonly to: number; readonly protocol?: "udp" } | "path-mtu";
  /** The other end of the flows that say so. @default no flow does */
  readonly flow?: string;
  /** Ids of rules that are made before this one, since they may have had its number. @default none */
  readonly after?: readonly string[];
}
