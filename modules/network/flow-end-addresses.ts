import type { NetworkFlowEnd } from "../../core/network-flow";
import { tierOfGroup } from "../../core/tier-of-group";
import { flowEndName } from "./flow-end-name";

/** Addresses of the other end of a flow. Groups of one tier share them. */
export interface FlowEndAddresses {
  /** In construct ids: `data-prod-private`, `198-51-100-0-24`. */
  readonly name: string;
  /** For readers: `data-prod/private`, `198.51.100.0/24`. */
  readonly shown: string;
  readonly blocks: readonly { readonly cidr: string; readonly suffix: string }[];
}

/** What network ACLs and route tables, which know no groups, say of the other end of a flow. */
export function flowEndAddresses(end: Exclude<NetworkFlowEnd, { kind: "own" }>): FlowEndAddresses {
  if (end.kind === "outside") {
    const blocks = [{ cidr: end.cidr, suffix: "" }];
    return { name: flowEndName(end), shown: end.cidr === "0.0.0.0/0" ? "internet" : end.cidr, blocks };
  }
  const tier = tierOfGroup[end.group];
  return { name: `${end.network}-${tier}`, shown: `${end.network}/${tier}`, blocks: end.blocks };
}
