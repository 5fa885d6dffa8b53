import type { NetworkTier } from "../../core/cidr-plan";
import type { NetworkFlow } from "../../core/network-flow";
import { tierOfGroup } from "../../core/tier-of-group";
import { type FlowEndAddresses, flowEndAddresses } from "./flow-end-addresses";

/** The other ends of a tier's flows that lie behind the Transit Gateway, each once. */
export function flowPeers(tier: NetworkTier, flows: readonly NetworkFlow[]): readonly FlowEndAddresses[] {
  const found = new Map<string, FlowEndAddresses>();
  for (const { from, to } of flows) {
    for (const [own, peer] of [
      [from, to],
      [to, from],
    ] as const) {
      if (own.kind !== "own" || tierOfGroup[own.group] !== tier || peer.kind === "own") continue;
      if (peer.kind === "outside" && peer.through !== "transit-gateway") continue;
      const addresses = flowEndAddresses(peer);
      found.set(addresses.name, addresses);
    }
  }
  return [...found.values()];
}
