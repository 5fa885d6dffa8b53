import { Route } from "@cdktf/provider-aws/lib/route";
import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import type { NetworkTier } from "../../core/cidr-plan";
import type { NetworkFlow } from "../../core/network-flow";
import { tierOfGroup } from "../../core/tier-of-group";
import { dependOn } from "../depend-on";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { type FlowEndAddresses, flowEndAddresses } from "./flow-end-addresses";
import type { TierSubnets } from "./tier-subnets";

export interface FlowRoutesProps {
  readonly flows: readonly NetworkFlow[];
  readonly tiers: ReadonlyMap<NetworkTier, TierSubnets>;
  readonly transitGatewayId: string;
  /** The attachment of the network, before which AWS takes no route to the Transit Gateway. */
  readonly attachment: TerraformResource;
}

/**
 * Routes to a Transit Gateway from the tiers that have none by themselves: public subnets, which lead to the internet,
 * and database subnets, which lead nowhere. Each leads to the other end of a flow alone, and serves replies as it serves
 * requests.
 */
export class FlowRoutes extends Construct {
  constructor(scope: Construct, id: string, props: FlowRoutesProps) {
    super(scope, id);
    requireProps(this, props);
    for (const tier of ["public", "database"] as const) {
      const subnets = props.tiers.get(tier)?.zones ?? new Map<string, never>();
      for (const [name, { blocks, shown }] of peersOf(tier, props.flows)) {
        for (const { cidr, suffix } of blocks) {
          for (const subnet of subnets.values()) {
            const route = new Route(subnet, `Flow-${name}${suffix === "" ? "" : `-${suffix}`}`, {
              routeTableId: subnet.routes.id,
              destinationCidrBlock: cidr,
              transitGatewayId: props.transitGatewayId,
            });
            route.addOverride("//.flow", shown);
            dependOn(route, [props.attachment]);
            fulfils(subnet, "network.tiers-separated");
          }
        }
      }
    }
  }
}

/** The other ends of a tier's flows that lie behind the Transit Gateway, each once. */
function peersOf(tier: "public" | "database", flows: readonly NetworkFlow[]) {
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
  return found;
}
