import { attachmentFinder, type FoundAttachment } from "./attachment-finder";
import { filtersOf } from "./filters-of";
import type { TransitGateway, TransitRoute, TransitRouteTable, Vpc } from "./network-model";
import { readBlock } from "./read-block";
import type { ReadResource, StackReader } from "./stack-reader";
import type { transitGatewayFinder } from "./transit-gateway-finder";

/**
 * Reads the Transit Gateways of all stacks: attachments stand with the VPCs, what is done with them with the hub, which
 * finds them by the account that owns them.
 *
 * @param vpcs whose blocks are propagated
 */
export function readTransitGateways(
  reader: StackReader,
  transitGateway: ReturnType<typeof transitGatewayFinder>,
  vpcs: readonly Vpc[],
): TransitGateway[] {
  const byId = new Map(vpcs.map((vpc) => [vpc.id, vpc]));
  const attachments = attachmentsOf(reader, transitGateway, byId);
  const find = attachmentFinder(reader, transitGateway, attachments);
  const tableOf = routeTableFinder(reader);
  const tables = reader.all("aws_ec2_transit_gateway_route_table");
  const routes = new Map<string, TransitRoute[]>();
  const add = (table: ReadResource | undefined, route: TransitRoute) => {
    if (table !== undefined) routes.set(table.id, [...(routes.get(table.id) ?? []), route]);
  };
  const associated = new Map<string, string>();
  for (const association of reader.all("aws_ec2_transit_gateway_route_table_association")) {
    const attachment = find(association, association.body["transit_gateway_attachment_id"]);
    const table = tableOf(association, association.body["transit_gateway_route_table_id"]);
    if (attachment !== undefined && table !== undefined) associated.set(attachment.id, table.id);
  }
  for (const propagation of reader.all("aws_ec2_transit_gateway_route_table_propagation")) {
    const attachment = find(propagation, propagation.body["transit_gateway_attachment_id"]);
    const table = tableOf(propagation, propagation.body["transit_gateway_route_table_id"]);
    for (const block of byId.get(attachment?.vpc ?? "")?.blocks ?? []) {
      const target = attachment?.id;
      add(table, {
        stack: propagation.stack,
        address: propagation.address,
        block,
        origin: "propagated",
        target,
      });
    }
  }
  for (const route of reader.all("aws_ec2_transit_gateway_route")) {
    const { body, stack, address } = route;
    const block = readBlock(body["destination_cidr_block"]);
    if (block === undefined) continue;
    const argument = body["transit_gateway_attachment_id"];
    const target = body["blackhole"] === true ? "blackhole" : find(route, argument)?.id;
    const isMissing =
      target === undefined &&
      reader.addressIn(argument) !== undefined &&
      reader.referred(route, argument) === undefined;
    const table = tableOf(route, body["transit_gateway_route_table_id"]);
    add(table, { stack, address, block, origin: "static", target, ...(isMissing && { isMissing }) });
  }
  return reader.all("aws_ec2_transit_gateway").map((gateway) => {
    const place = reader.place(gateway);
    const asn = gateway.body["amazon_side_asn"];
    return {
      id: gateway.id,
      stack: gateway.stack,
      address: gateway.address,
      name: gateway.name,
      account: place.account,
      region: place.region,
      asn: asn === undefined ? undefined : String(asn),
      routeTables: tables
        .filter((table) => transitGateway(table, table.body["transit_gateway_id"])?.id === gateway.id)
        .map(
          ({ id, stack, address, name }): TransitRouteTable => ({
            id,
            stack,
            address,
            name,
            routes: routes.get(id) ?? [],
          }),
        ),
      attachments: attachments
        .filter((one) => one.gateway === gateway.id)
        .map(({ attachment }) => ({ ...attachment, routeTable: associated.get(attachment.id) })),
    };
  });
}

function attachmentsOf(
  reader: StackReader,
  transitGateway: ReturnType<typeof transitGatewayFinder>,
  vpcs: ReadonlyMap<string, Vpc>,
): FoundAttachment[] {
  const ofVpcs = reader.all("aws_ec2_transit_gateway_vpc_attachment").map((part) => ({
    part,
    vpc: reader.referred(part, part.body["vpc_id"])?.id,
    subnets: [part.body["subnet_ids"] ?? []]
      .flat()
      .map((subnet) => reader.referred(part, subnet)?.id)
      .filter((id) => id !== undefined),
  }));
  const others = [
    ...reader.all("aws_vpn_connection").filter(({ body }) => body["transit_gateway_id"] !== undefined),
    ...reader.all("aws_ec2_transit_gateway_peering_attachment"),
  ].map((part) => ({ part, vpc: undefined, subnets: [] }));
  return [...ofVpcs, ...others].map(({ part, vpc, subnets }) => ({
    attachment: {
      id: part.id,
      stack: part.stack,
      address: part.address,
      name: part.name,
      vpc,
      subnets,
      applianceMode: part.body["appliance_mode_support"] === "enable",
    },
    gateway: transitGateway(part, part.body["transit_gateway_id"])?.id,
    account: reader.place(part).account,
    network: vpcs.get(vpc ?? "")?.network,
  }));
}

/** Finds the route table that an argument means, in its own stack or by the tags that a data source looks for. */
function routeTableFinder(
  reader: StackReader,
): (from: ReadResource, argument: unknown) => ReadResource | undefined {
  const tables = reader.all("aws_ec2_transit_gateway_route_table");
  return (from, argument) => {
    const referred = reader.referred(from, argument);
    if (referred === undefined || !referred.isData) return referred;
    const filters = [...filtersOf(referred.body)];
    const tags = filters.filter(([name]) => name.startsWith("tag:"));
    const alike = tables.filter((table) => {
      const own = (table.body["tags"] ?? {}) as Readonly<Record<string, unknown>>;
      return (
        reader.place(table).account === reader.place(referred).account &&
        reader.place(table).region === reader.place(referred).region &&
        tags.every(([name, values]) => values.includes(String(own[name.slice("tag:".length)])))
      );
    });
    return alike.length === 1 ? alike[0] : undefined;
  };
}
