import type { PortRange } from "../port-range";

/** An application protocol that names whom it asks for. */
export type NamingProtocol = "tls" | "http";

/** A managed rule group of AWS. */
export interface ManagedGroupUse {
  /** As AWS names it, `...StrictOrder`. */
  readonly name: string;
  readonly priority: number;
  /** `alert` records what the group would drop, and lets it pass. */
  readonly mode: "alert" | "drop";
}

/** Own rules in Suricata's language. */
export interface OwnRules {
  /** Part of the group's name: lower case letters, digits and single hyphens. */
  readonly name: string;
  /** Path of their file as errors name it. @default errors name the rules by their name */
  readonly file?: string | undefined;
  readonly priority: number;
  readonly text: string;
  /** Rules that the group has room for. @default the number of rules, rounded up */
  readonly capacity?: number | undefined;
  /** ARNs of prefix lists by the names under which rules use them, `@NAME`. @default none */
  readonly prefixLists?: Readonly<Record<string, string>> | undefined;
}

/** Who opens connections to whom between the networks that a firewall stands between. */
export interface FirewallFlow {
  /** As the file names it: `shop-prod/application`, or a block. */
  readonly from: string;
  readonly to: string;
  /** Blocks of the addresses of each end. */
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
  readonly protocol: "tcp" | "udp";
  readonly ports: readonly PortRange[];
  readonly reason: string;
}

/**
 * What a firewall lets pass and drops. Groups are asked in the order of their priorities, the lowest first; what none of
 * them decides is dropped.
 */
export interface FirewallDescription {
  /** QUIC hides the name that it asks for, so that no domain list applies to it. */
  readonly quic: "block" | "allow";
  /** Domains that are refused: a name, or with a dot before it the name and all names below it. */
  readonly deniedDomains?: { readonly priority: number; readonly domains: readonly string[] } | undefined;
  /** Domains that are let pass, written likewise. */
  readonly allowedDomains?:
    | {
        readonly priority: number;
        readonly domains: readonly string[];
        readonly protocols: readonly NamingProtocol[];
      }
    | undefined;
  /** What the internet may ask of load balancers: TLS on port 443, HTTP on port 80. */
  readonly inbound?: { readonly priority: number; readonly protocols: readonly NamingProtocol[] } | undefined;
  readonly rules: readonly OwnRules[];
  readonly managedGroups: readonly ManagedGroupUse[];
  /** What passes between networks, asked for after all other groups. @default nothing */
  readonly flows?: readonly FirewallFlow[] | undefined;
  /** Whether what no rule decides is recorded and let pass, while lists are drawn up. @default it is dropped */
  readonly isObserving?: boolean | undefined;
}
