import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { Route } from "@cdktf/provider-aws/lib/route";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import type { TierSubnets } from "./tier-subnets";

export interface InternetAccessProps {
  /** Name of the network. */
  readonly name: string;
  readonly vpcId: string;
  /** The one tier that routes to the internet. */
  readonly publicTier: TierSubnets;
  /** Whether public subnets route to the internet in IPv6, too. @default false */
  readonly ipv6?: boolean;
}

/** The internet gateway, and the default routes that lead public subnets, and no others, to it. */
export class InternetAccess extends Construct {
  readonly resource: InternetGateway;

  constructor(scope: Construct, id: string, props: InternetAccessProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new InternetGateway(this, "Resource", {
      vpcId: props.vpcId,
      tags: { Name: props.name },
    });
    for (const subnet of props.publicTier.zones.values()) {
      new Route(subnet, "DefaultRoute", {
        routeTableId: subnet.routes.id,
        destinationCidrBlock: "0.0.0.0/0",
        gatewayId: this.resource.id,
      });
      if (props.ipv6 !== true) continue;
      new Route(subnet, "DefaultIpv6Route", {
        routeTableId: subnet.routes.id,
        destinationIpv6CidrBlock: "::/0",
        gatewayId: this.resource.id,
      });
    }
    fulfils(this, "network.tiers-separated");
    fulfils(props.publicTier, "network.tiers-separated");
  }
}
