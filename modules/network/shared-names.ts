import { DataAwsVpcEndpointService } from "@cdktf/provider-aws/lib/data-aws-vpc-endpoint-service";
import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Route53Zone } from "@cdktf/provider-aws/lib/route53-zone";
import { Route53ProfilesProfile } from "@cdktf/provider-aws/lib/route53profiles-profile";
import { Route53ProfilesResourceAssociation } from "@cdktf/provider-aws/lib/route53profiles-resource-association";
import type { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { dependOn } from "../depend-on";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { OrganizationShare } from "./organization-share";

export interface SharedNamesProps {
  /** Name of the network, and of its profile. */
  readonly name: string;
  readonly vpcId: string;
  /** Interface endpoints that serve other networks, by service: private DNS is off, so that their names are free. */
  readonly endpoints: ReadonlyMap<string, VpcEndpoint>;
  /** Private hosted zones of one's own, whose records others write. */
  readonly zones: readonly string[];
  /** Accounts whose networks take the names: ids. */
  readonly accounts: readonly string[];
}

/**
 * Names that a network shares with others by a Route 53 Profile: for each of its interface endpoints a private hosted zone
 * with the service's own name, which leads there, and zones of its own. A VPC takes them all with one association, in
 * whichever account, and no zone knows the VPCs that use it.
 *
 * Endpoints are not associated with the profile themselves: providers of version 5 end such an association with an error
 * (issues 42489, 42558, 43494).
 *
 * Sources: Route 53 Developer Guide "What are Amazon Route 53 Profiles?"; AWS whitepaper "Building a Scalable and Secure
 * Multi-VPC AWS Network Infrastructure", centralized access to VPC private endpoints.
 */
export class SharedNames extends Construct {
  readonly resource: Route53ProfilesProfile;
  /** Private hosted zones by name: of services, and one's own. */
  readonly zones: ReadonlyMap<string, Route53Zone>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: SharedNamesProps,
  ) {
    super(scope, id);
    requireProps(this, props);
    const { name } = props;
    this.resource = new Route53ProfilesProfile(this, "Resource", { name, tags: { Name: name } });
    const services = new Construct(this, "Service");
    const own = new Construct(this, "Zone");
    this.zones = new Map([
      ...[...props.endpoints].map(([service, endpoint]): [string, Route53Zone] => [
        service,
        this.zoneOfService(new Construct(services, service), service, endpoint),
      ]),
      ...props.zones.map((zone): [string, Route53Zone] => [
        zone,
        this.zone(new Construct(own, zone), zone, `Names of ${name}`, zone),
      ]),
    ]);
    if (props.accounts.length > 0) {
      new OrganizationShare(this, "Share", {
        name: `${name}-names`,
        principals: props.accounts,
        resources: { profile: this.resource.arn },
      });
    }
    fulfils(this, "network.names-shared");
  }

  private zoneOfService(place: Construct, service: string, endpoint: VpcEndpoint): Route53Zone {
    const { privateDnsName } = new DataAwsVpcEndpointService(place, "Names", {
      serviceName: endpoint.serviceNameInput ?? endpoint.serviceName,
      serviceType: "Interface",
    });
    const zone = this.zone(
      place,
      service,
      `Leads to the interface endpoint for ${service}`,
      // Some services have a name for each customer: *.dkr.ecr.eu-west-1.amazonaws.com.
      Fn.trimprefix(privateDnsName, "*."),
    );
    // While the endpoint answers to the name itself, AWS refuses a zone of that name in its VPC.
    dependOn(zone, [endpoint]);
    const { dnsName, hostedZoneId } = endpoint.dnsEntry.get(0);
    new Route53Record(place, "Record", {
      zoneId: zone.zoneId,
      name: privateDnsName,
      type: "A",
      alias: { name: dnsName, zoneId: hostedZoneId, evaluateTargetHealth: false },
    });
    return zone;
  }

  private zone(place: Construct, label: string, comment: string, name: string): Route53Zone {
    const zone = new Route53Zone(place, "Zone", {
      name,
      comment,
      vpc: [{ vpcId: this.props.vpcId }],
      tags: { Name: `${this.props.name}-${label}` },
    });
    new Route53ProfilesResourceAssociation(place, "InProfile", {
      name: associationName(label),
      profileId: this.resource.id,
      resourceArn: zone.arn,
    });
    return zone;
  }
}

/** Letters, digits and hyphens, at most 64, which is what AWS takes. */
function associationName(label: string): string {
  return label.replace(/[^A-Za-z0-9-]/g, "-").slice(-64);
}
