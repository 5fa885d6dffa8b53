import type { PortRange } from "./network-model";

/** One step of a path: what decides there, and what it says. */
export interface Hop {
  readonly direction: "request" | "reply";
  readonly kind:
    | "start"
    | "security-group"
    | "network-acl"
    | "route"
    | "internet-gateway"
    | "nat-gateway"
    | "firewall"
    | "endpoint"
    | "transit-gateway"
    | "peering"
    | "vpn-gateway"
    | "arrival"
    /** A route to what is not there, or one that drops on purpose. */
    | "blackhole"
    /** A reply that takes another way than its request. */
    | "asymmetry";
  /** Whether the packet goes on. */
  readonly passes: boolean;
  /** Groups of a firewall whose rules let it pass by what is sent, such as a name: without, it is dropped. */
  readonly ifNamedBy?: readonly string[];
  /** Ports of the asker to which a reply goes on, where a network ACL decides. */
  readonly toPorts?: readonly PortRange[];
  /** In words, as a clause. */
  readonly says: string;
  /** What decides, where it is a resource. */
  readonly address?: string;
  /** The stack that it is in. */
  readonly stack?: string;
}
