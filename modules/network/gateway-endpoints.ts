import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { VpcEndpointRouteTableAssociation } from "@cdktf/provider-aws/lib/vpc-endpoint-route-table-association";
import { Construct } from "constructs";
import { policyJson } from "../../core/policy-json";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { type EndpointPolicyProps, endpointPolicy } from "./endpoint-policy";
import type { TierSubnets } from "./tier-subnets";
import type { GatewayService } from "./vpc-network-props";

export interface GatewayEndpointsProps extends Omit<EndpointPolicyProps, "service"> {
  /** Name of the network. */
  readonly name: string;
  readonly vpcId: string;
  readonly services: readonly GatewayService[];
  /** Whose route tables lead to the endpoints. */
  readonly tier: TierSubnets;
}

/**
 * Gateway endpoints: traffic to S3 and DynamoDB stays on AWS's network and passes a policy. Route tables are
 * associated one by one, so that a new zone changes no endpoint.
 */
export class GatewayEndpoints extends Construct {
  /** Prefix lists that security group rules name, by service. */
  readonly prefixListIds: ReadonlyMap<string, string>;

  constructor(scope: Construct, id: string, props: GatewayEndpointsProps) {
    super(scope, id);
    requireProps(this, props);
    this.prefixListIds = new Map(
      props.services.map((service) => {
        const place = new Construct(this, placeIds[service]);
        const endpoint = new VpcEndpoint(place, "Resource", {
          vpcId: props.vpcId,
          vpcEndpointType: "Gateway",
          serviceName: `com.amazonaws.${props.region}.${service}`,
          policy: policyJson(endpointPolicy({ ...props, service })),
          tags: { Name: `${props.name}-${service}` },
        });
        for (const [zone, subnet] of props.tier.zones) {
          new VpcEndpointRouteTableAssociation(place, zone.toUpperCase(), {
            vpcEndpointId: endpoint.id,
            routeTableId: subnet.routes.id,
          });
        }
        return [service, endpoint.prefixListId];
      }),
    );
    fulfils(this, "network.endpoints-bound");
  }
}

const placeIds: Readonly<Record<GatewayService, string>> = {
  dynamodb: "Dynamodb",
  s3: "S3",
  s3express: "S3express",
};
