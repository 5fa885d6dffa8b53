import { DataAwsEc2TransitGatewayAttachment } from "@cdktf/provider-aws/lib/data-aws-ec2-transit-gateway-attachment";
import { DataAwsVpc } from "@cdktf/provider-aws/lib/data-aws-vpc";
import { Ec2TransitGatewayRoute } from "@cdktf/provider-aws/lib/ec2-transit-gateway-route";
import { Ec2TransitGatewayRouteTableAssociation } from "@cdktf/provider-aws/lib/ec2-transit-gateway-route-table-association";
import { Ec2TransitGatewayVpcAttachmentAccepter } from "@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment-accepter";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { foundTransitGateway } from "./found-transit-gateway";
import { TransitRouteTables } from "./transit-route-tables";

/** A network that is attached to a Transit Gateway. */
export interface AttachedNetwork {
  /** The route table that what comes from it uses. */
  readonly routeTable: string;
  /** Its block, by which others reach it. */
  readonly cidr: string;
  /** The route tables that lead to it. */
  readonly reachedFrom: readonly string[];
  /**
   * How its attachment is found: by its id, which must be one of its account's; by the account that has no other; or by the
   * VPC's name in its own account.
   */
  readonly found:
    | { readonly by: "id"; readonly attachmentId: string; readonly accountId: string }
    | { readonly by: "account"; readonly accountId: string }
    | { readonly by: "name"; readonly vpcName: string };
  /** Whether it is in another account, so that its attachment has to be accepted. */
  readonly accept: boolean;
}

export interface TransitRoutingProps {
  /** Name of the Transit Gateway. */
  readonly name: string;
  readonly ownerId: string;
  readonly asn: number;
  /** The networks by name. */
  readonly networks: Readonly<Record<string, AttachedNetwork>>;
  /** By route table: the network to which everything goes that no other route names. */
  readonly defaultRoutes: Readonly<Record<string, string>>;
  /** By route table without a default route: the network to which blocks go, and these, by the name of the network that has them. */
  readonly blocksVia: Readonly<
    Record<string, { readonly network: string; readonly blocks: Readonly<Record<string, string>> }>
  >;
  /** By route table: blocks that are dropped, by the name of the network that has them. */
  readonly blackholes: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * Which network reaches which through a Transit Gateway. An attachment is accepted here, gets the one route table of its
 * environment, and the route tables of those that may reach it get a route to its block. Nothing is propagated: whoever
 * administers a network's account may add a block to its VPC, and one inside of another network's block would draw what is
 * meant for that. What may not be reached is dropped by a route of its own.
 *
 * Sources: Amazon VPC Transit Gateways "Transit gateway route tables", blackhole routes; "Isolated VPCs with shared
 * services".
 */
export class TransitRouting extends Construct {
  constructor(scope: Construct, id: string, props: TransitRoutingProps) {
    super(scope, id);
    requireProps(this, props);
    const gateway = foundTransitGateway(this, props);
    const attached = new Map<string, string>();
    const networks = new Construct(this, "Networks");
    const tables = new TransitRouteTables(this, "RouteTables", {
      name: props.name,
      transitGatewayId: gateway.id,
    });
    for (const [name, network] of Object.entries(props.networks)) {
      const place = new Construct(networks, name);
      const attachment = attachmentOf(place, network, gateway.id);
      attached.set(name, attachment);
      new Ec2TransitGatewayRouteTableAssociation(place, "Association", {
        transitGatewayAttachmentId: attachment,
        transitGatewayRouteTableId: tables.idOf(network.routeTable),
      });
      for (const table of network.reachedFrom) {
        new Ec2TransitGatewayRoute(place, `From-${table}`, {
          destinationCidrBlock: network.cidr,
          transitGatewayAttachmentId: attachment,
          transitGatewayRouteTableId: tables.idOf(table),
        });
      }
    }
    const routes = new Construct(this, "Routes");
    const attachmentTo = (network: string) => {
      const attachment = attached.get(network);
      if (attachment === undefined) throw new Error(`a route to ${network}, which is not attached`);
      return attachment;
    };
    for (const [table, network] of Object.entries(props.defaultRoutes)) {
      new Ec2TransitGatewayRoute(routes, `${table}-Default`, {
        destinationCidrBlock: "0.0.0.0/0",
        transitGatewayAttachmentId: attachmentTo(network),
        transitGatewayRouteTableId: tables.idOf(table),
      });
    }
    for (const [table, { network, blocks }] of Object.entries(props.blocksVia)) {
      for (const [name, destinationCidrBlock] of Object.entries(blocks)) {
        new Ec2TransitGatewayRoute(routes, `${table}-To-${name}`, {
          destinationCidrBlock,
          transitGatewayAttachmentId: attachmentTo(network),
          transitGatewayRouteTableId: tables.idOf(table),
        });
      }
    }
    for (const [table, blocks] of Object.entries(props.blackholes)) {
      for (const [name, cidr] of Object.entries(blocks)) {
        new Ec2TransitGatewayRoute(routes, `${table}-Not-${name}`, {
          destinationCidrBlock: cidr,
          blackhole: true,
          transitGatewayRouteTableId: tables.idOf(table),
        });
      }
    }
    fulfils(this, "network.environments-separated");
  }
}

/** The id of a network's attachment, once it is accepted. */
function attachmentOf(
  place: Construct,
  { found, accept }: AttachedNetwork,
  transitGatewayId: string,
): string {
  const id = foundAttachment(place, found, transitGatewayId);
  if (!accept) return id;
  return new Ec2TransitGatewayVpcAttachmentAccepter(place, "Accepted", {
    transitGatewayAttachmentId: id,
    // Said, although there is no default route table: the provider reads false and would else change it for ever.
    transitGatewayDefaultRouteTableAssociation: false,
    transitGatewayDefaultRouteTablePropagation: false,
  }).id;
}

/** A wrong id, such as one of another account's network, ends the plan in place of joining what it means. */
function foundAttachment(
  place: Construct,
  found: AttachedNetwork["found"],
  transitGatewayId: string,
): string {
  return new DataAwsEc2TransitGatewayAttachment(place, "Attachment", {
    filter: [
      { name: "transit-gateway-id", values: [transitGatewayId] },
      { name: "resource-type", values: ["vpc"] },
      // Waiting to be accepted before the first apply, and available ever after.
      { name: "state", values: ["available", "modifying", "pendingAcceptance"] },
      ...filtersFor(place, found),
    ],
  }).id;
}

function filtersFor(place: Construct, found: AttachedNetwork["found"]) {
  switch (found.by) {
    case "id":
      return [
        { name: "resource-owner-id", values: [found.accountId] },
        { name: "transit-gateway-attachment-id", values: [found.attachmentId] },
      ];
    case "account":
      return [{ name: "resource-owner-id", values: [found.accountId] }];
    case "name": {
      const { id } = new DataAwsVpc(place, "Vpc", {
        filter: [{ name: "tag:Name", values: [found.vpcName] }],
      });
      return [{ name: "resource-id", values: [id] }];
    }
  }
}
