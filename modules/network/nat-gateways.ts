import { Eip } from "@cdktf/provider-aws/lib/eip";
import type { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { NatGateway } from "@cdktf/provider-aws/lib/nat-gateway";
import { Route } from "@cdktf/provider-aws/lib/route";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import type { TierSubnets } from "./tier-subnets";

export interface NatGatewaysProps {
  /** Name of the network. */
  readonly name: string;
  /** One gateway in the first zone, or one in each. */
  readonly count: "one" | "per-zone";
  /** Where the gateways live. */
  readonly publicTier: TierSubnets;
  /** Whose subnets they serve. */
  readonly privateTier: TierSubnets;
  readonly internetGateway: InternetGateway;
}

/** NAT gateways, and the default routes that lead private subnets to them. */
export class NatGateways extends Construct {
  constructor(scope: Construct, id: string, props: NatGatewaysProps) {
    super(scope, id);
    const gateways = new Map<string, NatGateway>();
    let first: NatGateway | undefined;
    for (const [zone, { resource: subnet }] of props.publicTier.zones) {
      if (first !== undefined && props.count === "one") break;
      const tags = { Name: `${props.name}-nat-${zone}` };
      const address = new Eip(this, `${zone.toUpperCase()}Address`, { domain: "vpc", tags });
      const gateway = new NatGateway(this, zone.toUpperCase(), {
        allocationId: address.id,
        subnetId: subnet.id,
        tags,
        // AWS makes a NAT gateway only in a VPC that has its internet gateway; no argument says so.
        dependsOn: [props.internetGateway],
      });
      gateways.set(zone, gateway);
      first ??= gateway;
    }
    for (const [zone, subnet] of props.privateTier.zones) {
      const gateway = gateways.get(zone) ?? first;
      if (gateway === undefined) continue;
      new Route(subnet, "DefaultRoute", {
        routeTableId: subnet.routes.id,
        destinationCidrBlock: "0.0.0.0/0",
        natGatewayId: gateway.id,
      });
    }
    fulfils(this, "network.tiers-separated");
    fulfils(props.privateTier, "network.tiers-separated");
  }
}
