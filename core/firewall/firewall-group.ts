/** A rule group that Palisade makes for a firewall. */
export interface FirewallGroup {
  /** Part of its name at AWS and of its address: never changes. */
  readonly name: string;
  /** The key of the firewall's description that asks for it. */
  readonly key: "quic" | "inbound" | "deniedDomains" | "allowedDomains" | "rules" | "flows" | "closing";
  readonly priority: number;
  readonly text: string;
  /** The capacity that was asked for. @default computed */
  readonly capacity?: number | undefined;
  readonly prefixLists: Readonly<Record<string, string>>;
}
