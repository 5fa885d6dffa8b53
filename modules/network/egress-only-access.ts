import { EgressOnlyInternetGateway } from "@cdktf/provider-aws/lib/egress-only-internet-gateway";
import { Route } from "@cdktf/provider-aws/lib/route";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import type { TierSubnets } from "./tier-subnets";

export interface EgressOnlyAccessProps {
  /** Name of the network. */
  readonly name: string;
  readonly vpcId: string;
  /** Whose subnets leave by it. */
  readonly privateTier: TierSubnets;
}

/**
 * The egress-only internet gateway, and the default routes in IPv6 that lead private subnets to it. It lets out what is asked
 * from within, with the replies, and nothing in: what NAT gateways do in IPv4.
 *
 * Source: Amazon VPC User Guide "Enable outbound IPv6 traffic using an egress-only internet gateway".
 */
export class EgressOnlyAccess extends Construct {
  readonly resource: EgressOnlyInternetGateway;

  constructor(scope: Construct, id: string, props: EgressOnlyAccessProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new EgressOnlyInternetGateway(this, "Resource", {
      vpcId: props.vpcId,
      tags: { Name: props.name },
    });
    for (const subnet of props.privateTier.zones.values()) {
      new Route(subnet, "DefaultIpv6Route", {
        routeTableId: subnet.routes.id,
        destinationIpv6CidrBlock: "::/0",
        egressOnlyGatewayId: this.resource.id,
      });
    }
    fulfils(this, "network.tiers-separated");
    fulfils(props.privateTier, "network.tiers-separated");
  }
}
