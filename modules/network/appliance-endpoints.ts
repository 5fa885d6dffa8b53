import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import type { TierSubnets } from "./tier-subnets";
import type { ZoneEndpoints } from "./zone-endpoints";

export interface ApplianceEndpointsProps {
  /** Name of the network. */
  readonly name: string;
  readonly vpcId: string;
  /** The tier that has a subnet in each zone for an endpoint, and nothing else. */
  readonly firewallTier: TierSubnets;
  /** The endpoint service of the appliances' load balancer, `com.amazonaws.vpce.<Region>.vpce-svc-...`. */
  readonly serviceName: string;
}

/**
 * An endpoint in each zone that leads to appliances of another vendor behind a Gateway Load Balancer. Routes lead to it as
 * to an endpoint of a Network Firewall; what the appliances let pass, and where they record it, is theirs to say. Such an
 * endpoint has no policy and no security group, and lives in one zone.
 *
 * Source: Elastic Load Balancing, Gateway Load Balancers "Access virtual appliances through AWS PrivateLink".
 */
export class ApplianceEndpoints extends Construct {
  private readonly endpoints: ReadonlyMap<string, VpcEndpoint>;

  constructor(scope: Construct, id: string, props: ApplianceEndpointsProps) {
    super(scope, id);
    requireProps(this, props);
    this.endpoints = new Map(
      [...props.firewallTier.zones].map(([zone, { resource }]) => [
        zone,
        new VpcEndpoint(this, zone.toUpperCase(), {
          vpcId: props.vpcId,
          vpcEndpointType: "GatewayLoadBalancer",
          serviceName: props.serviceName,
          subnetIds: [resource.id],
          tags: { Name: `${props.name}-inspection-${zone}` },
        }),
      ]),
    );
    fulfils(this, "network.traffic-inspected");
  }

  /** The endpoint of a zone. */
  readonly endpointIdOf: ZoneEndpoints = (zone) => {
    const endpoint = this.endpoints.get(zone);
    if (endpoint === undefined) throw new Error(`no appliance is reached in zone ${zone}`);
    return endpoint.id;
  };
}
