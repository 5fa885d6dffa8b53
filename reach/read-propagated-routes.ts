import type { Cidr } from "../core/cidr";
import type { Route } from "./network-model";
import { readBlock } from "./read-block";
import type { ReadResource, StackReader } from "./stack-reader";

/**
 * Routes that virtual private gateways make known to route tables: the static ones of their VPN connections. What devices
 * announce, no stack tells.
 *
 * Source: Amazon VPC User Guide, "Route table concepts", route propagation.
 */
export function readPropagatedRoutes(
  reader: StackReader,
): { readonly table: ReadResource; readonly route: Route }[] {
  const known = new Map<string, { readonly from: ReadResource; readonly block: Cidr }[]>();
  for (const from of reader.all("aws_vpn_connection_route")) {
    const connection = reader.referred(from, from.body["vpn_connection_id"]);
    const gateway = connection && reader.referred(connection, connection.body["vpn_gateway_id"]);
    const block = readBlock(from.body["destination_cidr_block"]);
    if (gateway === undefined || block === undefined) continue;
    known.set(gateway.id, [...(known.get(gateway.id) ?? []), { from, block }]);
  }
  const told = [
    ...reader.all("aws_vpn_gateway_route_propagation").map((one) => ({
      table: reader.referred(one, one.body["route_table_id"]),
      gateway: reader.referred(one, one.body["vpn_gateway_id"]),
    })),
    ...reader
      .all("aws_route_table")
      .flatMap((table) =>
        [table.body["propagating_vgws"] ?? []]
          .flat()
          .map((gateway) => ({ table, gateway: reader.referred(table, gateway) })),
      ),
  ];
  return told.flatMap(({ table, gateway }) =>
    (known.get(gateway?.id ?? "") ?? []).flatMap(({ from, block }) => {
      if (table === undefined || gateway === undefined) return [];
      const { id, stack, address, name } = from;
      const target = { kind: "vpn-gateway", id: gateway.id } as const;
      const route: Route = { id, stack, address, name, destinations: [block], target, isPropagated: true };
      return [{ table, route }];
    }),
  );
}
