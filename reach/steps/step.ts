import type { Hop } from "../hop";
import type { NetworkIndex } from "../network-index";
import type { NatGateway, PortRange, RouteTable, Subnet, TransitAttachment, Vpc } from "../network-model";

/** What one step of a packet did, and where the packet is then. */
export interface Step {
  readonly hops: readonly Hop[];
  readonly next: Position | Ending;
  /** The packet, where a gateway changed it. */
  readonly packet?: Packet;
  /** The endpoint of a firewall or an appliance that inspected it. */
  readonly inspectedBy?: string;
}

/** Where a packet is, and who decides about its next step. */
export type Position = VpcPosition | TransitPosition;

/** In a VPC: it leaves a subnet, or it came in by a gateway and is in no subnet yet. */
export interface VpcPosition {
  readonly in: "vpc";
  readonly vpc: Vpc;
  readonly subnet: Subnet | undefined;
  /** Undefined where only the VPC's own routes decide. */
  readonly table: RouteTable | undefined;
}

/** In a Transit Gateway, which took it from an attachment. */
export interface TransitPosition {
  readonly in: "transit";
  readonly by: TransitAttachment;
  /** Undefined where it did not come from a zone, but by a VPN. */
  readonly zone: string | undefined;
}

/** Where a packet ends. */
export type Ending =
  | { readonly at: "subnet"; readonly vpc: Vpc; readonly subnet: Subnet }
  /** Outside of every VPC, by an internet gateway or an attachment that leads to no VPC. */
  | { readonly at: "outside"; readonly by: string }
  | { readonly at: "refused" }
  /** AWS chooses the zone in which an attachment hands over: whoever walks tries each. */
  | { readonly at: "choice"; readonly of: string; readonly zones: readonly string[] };

/** A TCP packet. */
export interface Packet {
  readonly direction: "request" | "reply";
  /**
   * The ports to which it goes: of a request its own, of a reply those that its asker may choose, of which each network ACL
   * leaves what it lets pass. Without any, routes alone decide and no network ACL is asked.
   */
  readonly ports: readonly PortRange[];
  readonly source: Party;
  readonly destination: Party;
  /** What NAT gateways made of a request, the last one last. A reply takes it back. */
  readonly translations: readonly Translation[];
}

/** Where a packet comes from or goes to. */
export interface Party {
  readonly address: number;
  /** As a reader knows it: `10.20.0.0/19`, `the internet`. */
  readonly text: string;
}

export interface Translation {
  readonly nat: NatGateway;
  readonly original: Party;
}

/** What steps need to know beside the packet. */
export interface WalkContext {
  readonly index: NetworkIndex;
  /** Zones that were chosen, by what chose. */
  readonly zones: ReadonlyMap<string, string>;
  /** By which gateway or attachment the request came in from outside: its reply must leave there. */
  readonly entry: string | undefined;
}
