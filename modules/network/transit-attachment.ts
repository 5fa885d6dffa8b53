import { DataAwsEc2TransitGateway } from "@cdktf/provider-aws/lib/data-aws-ec2-transit-gateway";
import { Ec2TransitGatewayVpcAttachment } from "@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment";
import { Route } from "@cdktf/provider-aws/lib/route";
import { Construct } from "constructs";
import { dependOn } from "../depend-on";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import type { TierSubnets } from "./tier-subnets";
import type { TransitProps } from "./transit-props";

export interface TransitAttachmentProps {
  /** Name of the network. */
  readonly name: string;
  readonly vpcId: string;
  readonly gateway: TransitProps;
  /** The tier in whose subnets the attachment is. */
  readonly tier: TierSubnets;
  /** The tiers that route to the Transit Gateway. */
  readonly from: readonly TierSubnets[];
  /** Whether the Transit Gateway sends both directions of a connection through one zone: where firewalls stand. */
  readonly applianceMode: boolean;
}

/**
 * The attachment of a network to a Transit Gateway of another account, which is found by its owner and its ASN: AWS shows
 * no tags across accounts. Whether it is accepted and where it leads is decided at the Transit Gateway.
 *
 * What the attachment says of default route tables is left out: they belong to the Transit Gateway's account, which has
 * none, and the provider would ask for a change for ever.
 *
 * Sources: Amazon VPC Transit Gateways "Amazon VPC attachments"; VPC User Guide "Appliance mode".
 */
export class TransitAttachment extends Construct {
  readonly resource: Ec2TransitGatewayVpcAttachment;

  constructor(scope: Construct, id: string, props: TransitAttachmentProps) {
    super(scope, id);
    requireProps(this, props);
    const gateway = new DataAwsEc2TransitGateway(this, "Gateway", {
      filter: [
        { name: "owner-id", values: [props.gateway.ownerId] },
        { name: "options.amazon-side-asn", values: [String(props.gateway.asn)] },
        { name: "state", values: ["available"] },
      ],
    });
    this.resource = new Ec2TransitGatewayVpcAttachment(this, "Resource", {
      transitGatewayId: gateway.id,
      vpcId: props.vpcId,
      subnetIds: [...props.tier.zones.values()].map(({ resource }) => resource.id),
      dnsSupport: "enable",
      applianceModeSupport: props.applianceMode ? "enable" : "disable",
      tags: { Name: props.name },
    });
    for (const { zones } of props.from) {
      for (const subnet of zones.values()) {
        for (const block of props.gateway.destinations) {
          const route = new Route(subnet, `Transit-${block.replace(/[./]/g, "-")}`, {
            routeTableId: subnet.routes.id,
            destinationCidrBlock: block,
            transitGatewayId: gateway.id,
          });
          // AWS refuses a route to a Transit Gateway to which the network is not attached.
          dependOn(route, [this.resource]);
        }
      }
    }
    fulfils(this, "network.environments-separated");
  }
}
