import type { Cidr } from "../core/cidr";
import type { TransitGateway, Vpc, VpnConnection } from "./network-model";
import { readBlock } from "./read-block";
import type { ReadResource, StackReader } from "./stack-reader";

/**
 * Reads the VPN connections with what is behind them. Static routes of a connection say it; where a device announces its
 * blocks, routes that lead to it do: of its Transit Gateway, or of the VPC to the virtual private gateway.
 *
 * @param vpcs with their routes
 * @param transitGateways with their routes
 */
export function readVpnConnections(
  reader: StackReader,
  vpcs: readonly Vpc[],
  transitGateways: readonly TransitGateway[],
): VpnConnection[] {
  const connections = reader.all("aws_vpn_connection").map((connection) => {
    const { id, body } = connection;
    const transit = transitGateways.find(({ attachments }) => attachments.some((one) => one.id === id));
    const gateway = transit?.id ?? reader.referred(connection, body["vpn_gateway_id"])?.id;
    const announces = body["static_routes_only"] !== true;
    return { connection, transit, gateway, announces, written: staticBlocks(reader, connection) };
  });
  return connections.map(({ connection, transit, gateway, announces, written }): VpnConnection => {
    const { id, stack, address, name } = connection;
    const others = connections.filter((one) => one.gateway === gateway).flatMap((one) => one.written);
    const announced = () =>
      vpcs
        .filter(({ vpnGateway }) => vpnGateway !== undefined && vpnGateway.id === gateway)
        .flatMap(blocksToGateway)
        .filter((block) => !others.some((other) => other.contains(block)));
    const blocks = transit !== undefined ? blocksTo(id, transit) : announces ? announced() : written;
    return { id, stack, address, name, key: keyOf(connection), gateway, blocks: distinct(blocks) };
  });
}

function staticBlocks(reader: StackReader, { id }: ReadResource): Cidr[] {
  return reader
    .all("aws_vpn_connection_route")
    .filter((route) => reader.referred(route, route.body["vpn_connection_id"])?.id === id)
    .map(({ body }) => readBlock(body["destination_cidr_block"]))
    .filter((block) => block !== undefined);
}

function blocksTo(attachment: string, { routeTables }: TransitGateway): Cidr[] {
  return routeTables.flatMap(({ routes }) =>
    routes.filter(({ target }) => target === attachment).map(({ block }) => block),
  );
}

function blocksToGateway({ routeTables }: Vpc): Cidr[] {
  return routeTables.flatMap(({ routes }) =>
    routes.flatMap(({ target, destinations, isPropagated }) =>
      target.kind === "vpn-gateway" && isPropagated !== true ? destinations : [],
    ),
  );
}

function distinct(blocks: readonly Cidr[]): Cidr[] {
  return [...new Map(blocks.map((block) => [String(block), block])).values()];
}

/** The place in the stack: `.../Vpn/headquarters/Resource`. */
function keyOf({ body, name }: ReadResource): string {
  const { metadata } = (body["//"] ?? {}) as { readonly metadata?: { readonly path?: unknown } };
  return /\/Vpn\/([^/]+)\/Resource$/.exec(String(metadata?.path ?? ""))?.[1] ?? name;
}
