import { DataAwsRouteTable } from "@cdktf/provider-aws/lib/data-aws-route-table";
import { DataAwsVpc } from "@cdktf/provider-aws/lib/data-aws-vpc";
import { Construct } from "constructs";
import type { NetworkTier } from "../../core/cidr-plan";
import type { NetworkFlow } from "../../core/network-flow";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { foundTransitGateway } from "./found-transit-gateway";
import { transitDestinations } from "./transit-destinations";
import type { TransitProps } from "./transit-props";
import { transitRoute } from "./transit-route";

export interface SpokeRoutesProps {
  /** Name of the network: the tag `Name` of its VPC, with which those of its route tables begin. */
  readonly name: string;
  readonly gateway: TransitProps;
  readonly tiers: readonly NetworkTier[];
  /** Letters or ids of its zones, in the order of their slots. */
  readonly zones: readonly string[];
  readonly flows: readonly NetworkFlow[];
}

/**
 * The routes of a network to the Transit Gateway of another account. They are not made with the network: AWS takes none
 * until the account of the Transit Gateway has accepted the attachment.
 *
 * Source: Amazon VPC Transit Gateways "Amazon VPC attachments".
 */
export class SpokeRoutes extends Construct {
  constructor(scope: Construct, id: string, props: SpokeRoutesProps) {
    super(scope, id);
    requireProps(this, props);
    const transitGatewayId = foundTransitGateway(this, props.gateway).id;
    const vpc = new DataAwsVpc(this, "Vpc", { filter: [{ name: "tag:Name", values: [props.name] }] });
    for (const tier of props.tiers) {
      const destinations = transitDestinations(tier, props.gateway.destinations, props.flows);
      if (destinations.length === 0) continue;
      const place = new Construct(this, tier.charAt(0).toUpperCase() + tier.slice(1));
      for (const zone of props.zones) {
        const ofZone = new Construct(place, zone.toUpperCase());
        const table = new DataAwsRouteTable(ofZone, "Routes", {
          vpcId: vpc.id,
          filter: [
            { name: "tag:Name", values: [`${props.name}-${tier}-${zone}`] },
            { name: "tag:Tier", values: [tier] },
          ],
        });
        for (const destination of destinations) {
          transitRoute(ofZone, destination, { routeTableId: table.id, transitGatewayId });
        }
      }
    }
    fulfils(this, "network.environments-separated", "network.tiers-separated");
  }
}
