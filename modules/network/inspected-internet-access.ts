import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { Route } from "@cdktf/provider-aws/lib/route";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { Construct } from "constructs";
import { dependOn } from "../depend-on";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import type { InternetAccessProps } from "./internet-access";
import type { TierSubnets } from "./tier-subnets";
import type { ZoneEndpoints } from "./zone-endpoints";

export interface InspectedInternetAccessProps extends InternetAccessProps {
  /** In whose subnets the endpoints are that inspect. */
  readonly firewallTier: TierSubnets;
  /** The endpoint of each zone. */
  readonly endpointIdOf: ZoneEndpoints;
}

/**
 * The internet gateway of a network that has a firewall. Public subnets, where load balancers and NAT gateways are, send
 * everything for the internet to the endpoint of their own zone; what arrives for a public subnet, the internet gateway
 * sends to the same endpoint; only the firewall's subnets lead to the internet gateway. So both directions of a
 * connection pass one endpoint, which drops what it saw but half of.
 *
 * NAT gateways stand before the firewall, as anything in a public subnet: application, NAT gateway, firewall, internet
 * gateway. A firewall between application and NAT gateway would see who asks, but nothing of what load balancers
 * exchange with the internet, and AWS's documented routes have a tier of their own for NAT gateways then. Who asked is in
 * the flow logs, which know both addresses of a translated connection.
 *
 * Sources: AWS Network Firewall Developer Guide "VPC route table configuration", "Multi zone architecture with an
 * internet gateway"; VPC User Guide "Gateway route tables"; AWS Network Firewall Workshop "Distributed deployment model".
 */
export class InspectedInternetAccess extends Construct {
  readonly resource: InternetGateway;

  constructor(scope: Construct, id: string, props: InspectedInternetAccessProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new InternetGateway(this, "Resource", {
      vpcId: props.vpcId,
      tags: { Name: props.name },
    });
    const edge = new RouteTable(this, "EdgeRoutes", {
      vpcId: props.vpcId,
      tags: { Name: `${props.name}-edge` },
    });
    const routes: Route[] = [];
    for (const [zone, subnet] of props.publicTier.zones) {
      const vpcEndpointId = props.endpointIdOf(zone);
      // At the address at which a network without a firewall has its route to the internet gateway: it changes in place.
      new Route(subnet, "DefaultRoute", {
        routeTableId: subnet.routes.id,
        destinationCidrBlock: anywhere,
        vpcEndpointId,
      });
      const back = new Route(this, `To${zone.toUpperCase()}`, {
        routeTableId: edge.id,
        destinationCidrBlock: subnet.resource.cidrBlockInput ?? subnet.resource.cidrBlock,
        vpcEndpointId,
      });
      routes.push(back);
    }
    for (const subnet of props.firewallTier.zones.values()) {
      new Route(subnet, "DefaultRoute", {
        routeTableId: subnet.routes.id,
        destinationCidrBlock: anywhere,
        gatewayId: this.resource.id,
      });
    }
    const association = new RouteTableAssociation(this, "EdgeRoutesAssociation", {
      gatewayId: this.resource.id,
      routeTableId: edge.id,
    });
    // Until all routes of the table are there, what arrives for a zone would pass the firewall by.
    dependOn(association, routes);
    fulfils(this, "network.traffic-inspected");
    fulfils(props.publicTier, "network.tiers-separated");
    fulfils(props.firewallTier, "network.tiers-separated");
  }
}

const anywhere = "0.0.0.0/0";
