import { VpcEndpointService } from "@cdktf/provider-aws/lib/vpc-endpoint-service";
import { Construct } from "constructs";
import { PalisadeError } from "../../core/palisade-error";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface EndpointServiceProps {
  /** Name of the service, shown in the console. */
  readonly name: string;
  readonly region: string;
  /** ARNs of its load balancers, all Network or all Gateway Load Balancers. */
  readonly loadBalancerArns: readonly string[];
  /** ARNs of accounts, roles and users that may ask for a connection: no patterns. */
  readonly principalArns: readonly string[];
  /** Name of a domain of the owner by which consumers reach the service. @default names that AWS makes */
  readonly privateDnsName?: string;
  /** Regions beside its own from which others may connect. @default none */
  readonly supportedRegions?: readonly string[];
}

/**
 * An endpoint service: others reach what is behind its load balancers by AWS PrivateLink, and nothing else of the network.
 * Principals are named one by one, and each connection waits until somebody accepts it.
 *
 * Principals stand in the service itself: as resources of their own they and the service would undo each other.
 *
 * Sources: AWS PrivateLink Guide "Create a service powered by AWS PrivateLink", "Manage permissions"; checkov CKV_AWS_123.
 *
 * @throws PalisadeError when there is no principal, or one is a pattern
 */
export class EndpointService extends Construct {
  readonly resource: VpcEndpointService;

  constructor(scope: Construct, id: string, props: EndpointServiceProps) {
    super(scope, id);
    requireProps(this, props);
    const { loadBalancerArns, supportedRegions = [] } = props;
    if (props.principalArns.length === 0 || props.principalArns.some((arn) => arn.includes("*"))) {
      throw new PalisadeError([
        {
          where: `endpoint service ${props.name}`,
          found: JSON.stringify(props.principalArns),
          allowed: "ARNs of principals, at least one, without *",
          fix: "name who may ask for a connection",
        },
      ]);
    }
    const gateways = loadBalancerArns.filter((arn) => arn.includes(":loadbalancer/gwy/"));
    const networks = loadBalancerArns.filter((arn) => !gateways.includes(arn));
    this.resource = new VpcEndpointService(this, "Resource", {
      acceptanceRequired: true,
      allowedPrincipals: [...new Set(props.principalArns)].sort(),
      ...(networks.length > 0 && { networkLoadBalancerArns: [...networks].sort() }),
      ...(gateways.length > 0 && { gatewayLoadBalancerArns: [...gateways].sort() }),
      ...(props.privateDnsName !== undefined && { privateDnsName: props.privateDnsName }),
      // AWS adds the service's own Region, which the provider would else remove for ever (issue 40667).
      ...(supportedRegions.length > 0 && {
        supportedRegions: [...new Set([props.region, ...supportedRegions])].sort(),
      }),
      tags: { Name: props.name },
    });
    fulfils(this, "network.services-accepted");
  }
}
