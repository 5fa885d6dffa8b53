import type { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { VpcEndpointSubnetAssociation } from "@cdktf/provider-aws/lib/vpc-endpoint-subnet-association";
import { Construct } from "constructs";
import { type EndpointService, endpointService } from "../../core/endpoint-service";
import { policyJson } from "../../core/policy-json";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { type EndpointPolicyProps, endpointPolicy } from "./endpoint-policy";
import type { TierSubnets } from "./tier-subnets";

/** An interface endpoint: its service alone, or with what is particular about it. */
export type InterfaceEndpoint = string | InterfaceEndpointChoice;

export interface InterfaceEndpointChoice {
  /** Service as AWS names it behind the region, `ecr.api`, or the whole name of an endpoint service. */
  readonly service: string;
  /** Zones of the network in which the endpoint is, by letter or id as the network has them. @default every zone */
  readonly zones?: readonly string[] | undefined;
  /** Whether the service's own DNS name leads to the endpoint. @default where the service of AWS can do so */
  readonly privateDns?: boolean;
}

export interface MadeEndpoint {
  readonly resource: VpcEndpoint;
  readonly service: EndpointService;
}

export interface InterfaceEndpointsProps extends Omit<EndpointPolicyProps, "service"> {
  /** Name of the network. */
  readonly name: string;
  readonly vpcId: string;
  readonly services: readonly InterfaceEndpoint[];
  /** In whose subnets the endpoints live. */
  readonly tier: TierSubnets;
  readonly securityGroup: SecurityGroup;
}

/**
 * Interface endpoints: a service's usual name leads to private addresses in the VPC, behind a security group
 * and a policy. Subnets are associated one by one, so that a new zone changes no endpoint.
 */
export class InterfaceEndpoints extends Construct {
  /** Endpoints, and what is known of their services, by the short name of each. */
  readonly endpoints: ReadonlyMap<string, MadeEndpoint>;

  constructor(scope: Construct, id: string, props: InterfaceEndpointsProps) {
    super(scope, id);
    requireProps(this, props);
    const made = new Map<string, MadeEndpoint>();
    for (const entry of props.services) {
      const choice = typeof entry === "string" ? { service: entry } : entry;
      const service = endpointService(choice.service, props.region);
      // vpcNetworkProblems() has seen to it.
      if (service === undefined) throw new Error(`no endpoint service ${choice.service}`);
      const { name, serviceName, takesPolicy, privateDns } = service;
      const place = new Construct(this, pascalCase(name));
      const endpoint = new VpcEndpoint(place, "Resource", {
        vpcId: props.vpcId,
        vpcEndpointType: "Interface",
        serviceName,
        privateDnsEnabled: choice.privateDns ?? privateDns,
        securityGroupIds: [props.securityGroup.id],
        ...(takesPolicy && { policy: policyJson(endpointPolicy({ ...props, service: name })) }),
        tags: { Name: `${props.name}-${name}` },
      });
      made.set(name, { resource: endpoint, service });
      for (const [zone, subnet] of props.tier.zones) {
        if (choice.zones?.includes(zone) === false) continue;
        new VpcEndpointSubnetAssociation(place, zone.toUpperCase(), {
          vpcEndpointId: endpoint.id,
          subnetId: subnet.resource.id,
        });
      }
    }
    this.endpoints = made;
    fulfils(this, "network.endpoints-bound");
  }
}

function pascalCase(service: string): string {
  return service
    .split(/[.-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
