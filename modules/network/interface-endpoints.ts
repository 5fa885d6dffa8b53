import type { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { VpcEndpointSubnetAssociation } from "@cdktf/provider-aws/lib/vpc-endpoint-subnet-association";
import { Construct } from "constructs";
import { policyJson } from "../../core/policy-json";
import { endpointServicePrefixes } from "../../facts/endpoint-service-prefixes";
import { fulfils } from "../fulfils";
import { type EndpointPolicyProps, endpointPolicy } from "./endpoint-policy";
import type { TierSubnets } from "./tier-subnets";

export interface InterfaceEndpointsProps extends Omit<EndpointPolicyProps, "service"> {
  /** Name of the network. */
  readonly name: string;
  readonly vpcId: string;
  /** Services as AWS names them behind the region: `ssm`, `ecr.api`. */
  readonly services: readonly string[];
  /** In whose subnets the endpoints live. */
  readonly tier: TierSubnets;
  readonly securityGroup: SecurityGroup;
}

/**
 * Interface endpoints: a service's usual name leads to private addresses in the VPC, behind a security group
 * and a policy. Subnets are associated one by one, so that a new zone changes no endpoint.
 */
export class InterfaceEndpoints extends Construct {
  constructor(scope: Construct, id: string, props: InterfaceEndpointsProps) {
    super(scope, id);
    for (const service of props.services) {
      const place = new Construct(this, pascalCase(service));
      const endpoint = new VpcEndpoint(place, "Resource", {
        vpcId: props.vpcId,
        vpcEndpointType: "Interface",
        serviceName: `${endpointServicePrefixes[service] ?? "com.amazonaws"}.${props.region}.${service}`,
        privateDnsEnabled: !withoutPrivateDns.includes(service),
        securityGroupIds: [props.securityGroup.id],
        policy: policyJson(endpointPolicy({ ...props, service })),
        tags: { Name: `${props.name}-${service}` },
      });
      for (const [zone, subnet] of props.tier.zones) {
        new VpcEndpointSubnetAssociation(place, zone.toUpperCase(), {
          vpcEndpointId: endpoint.id,
          subnetId: subnet.resource.id,
        });
      }
    }
    fulfils(this, "network.endpoints-bound");
  }
}

/**
 * Services whose endpoints take no private DNS name; whoever uses them makes the records.
 * Source: AWS IoT Core Developer Guide "Using AWS IoT Core with interface VPC endpoints".
 */
const withoutPrivateDns: readonly string[] = ["iot.credentials", "iot.data"];

function pascalCase(service: string): string {
  return service
    .split(/[.-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
