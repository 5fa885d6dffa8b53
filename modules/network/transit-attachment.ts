import { Ec2TransitGatewayVpcAttachment } from "@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment";
import { Construct } from "constructs";
import { dependOn } from "../depend-on";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { foundTransitGateway } from "./found-transit-gateway";
import type { TierSubnets } from "./tier-subnets";
import type { TransitDestination } from "./transit-destination";
import type { TransitProps } from "./transit-props";
import { transitRoute } from "./transit-route";

export interface TransitAttachmentProps {
  /** Name of the network. */
  readonly name: string;
  readonly vpcId: string;
  readonly gateway: TransitProps;
  /** The tier in whose subnets the attachment is. */
  readonly tier: TierSubnets;
  /** The tiers that route to the Transit Gateway, each with what it sends there. */
  readonly from: readonly (readonly [TierSubnets, readonly TransitDestination[]])[];
  /** Whether the Transit Gateway sends both directions of a connection through one zone: where firewalls stand. */
  readonly applianceMode: boolean;
}

/**
 * The attachment of a network to a Transit Gateway. Whether it is accepted and where it leads is decided there.
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
    const gateway = foundTransitGateway(this, props.gateway);
    this.resource = new Ec2TransitGatewayVpcAttachment(this, "Resource", {
      transitGatewayId: gateway.id,
      vpcId: props.vpcId,
      subnetIds: [...props.tier.zones.values()].map(({ resource }) => resource.id),
      dnsSupport: "enable",
      applianceModeSupport: props.applianceMode ? "enable" : "disable",
      tags: { Name: props.name },
    });
    if (!props.gateway.accepts) this.route(gateway.id, props.from);
    fulfils(this, "network.environments-separated");
  }

  private route(transitGatewayId: string, from: TransitAttachmentProps["from"]): void {
    for (const [{ zones }, destinations] of from) {
      for (const subnet of zones.values()) {
        for (const destination of destinations) {
          const ids = { routeTableId: subnet.routes.id, transitGatewayId };
          // AWS refuses a route to a Transit Gateway to which the network is not attached.
          dependOn(transitRoute(subnet, destination, ids), [this.resource]);
        }
      }
    }
  }
}
