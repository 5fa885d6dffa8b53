import type { NetworkTier } from "../../core/cidr-plan";
import type { NetworkFlow } from "../../core/network-flow";
import { blockDestinations } from "./block-destinations";
import { flowPeers } from "./flow-peers";
import type { TransitDestination } from "./transit-destination";

/**
 * What a tier sends to the Transit Gateway: private subnets whatever is behind it; public subnets, which lead to the
 * internet, and database subnets, which lead nowhere, the other ends of their flows alone. Routes serve replies as they
 * serve requests.
 *
 * @param blocks what is behind the Transit Gateway
 */
export function transitDestinations(
  tier: NetworkTier,
  blocks: readonly string[],
  flows: readonly NetworkFlow[],
): readonly TransitDestination[] {
  if (tier === "private") return blockDestinations(blocks);
  if (tier !== "public" && tier !== "database") return [];
  return flowPeers(tier, flows).flatMap((peer) =>
    peer.blocks.map(({ cidr, suffix }) => ({
      id: `Flow-${peer.name}${suffix === "" ? "" : `-${suffix}`}`,
      cidr,
      flow: peer.shown,
    })),
  );
}
