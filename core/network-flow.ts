import type { FlowGroup } from "./flow-end";
import type { PortRange } from "./port-range";
import type { UsedBlock } from "./used-blocks";

/** One end of a flow, as a network sees it: a security group of its own, a group of another network, or a block outside. */
export type NetworkFlowEnd =
  | { readonly kind: "own"; readonly group: FlowGroup }
  | {
      readonly kind: "other";
      /** Name of the network, without what begins all names: `data-prod`. */
      readonly network: string;
      readonly group: FlowGroup;
      /** Blocks of its tier in which there are subnets: one, or two where it has more than four zones. */
      readonly blocks: readonly UsedBlock[];
    }
  | {
      readonly kind: "outside";
      /** `0.0.0.0/0` is the internet. */
      readonly cidr: string;
      /** By which way packets come and go. */
      readonly through: "internet" | "transit-gateway" | "vpn";
    };

/** Who opens connections to whom. At least one end is a group of the network. */
export interface NetworkFlow {
  readonly from: NetworkFlowEnd;
  readonly to: NetworkFlowEnd;
  readonly protocol: "tcp" | "udp";
  readonly ports: readonly PortRange[];
  /** Why it may. Stands beside each rule. */
  readonly reason: string;
}
