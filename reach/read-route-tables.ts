import { nestedBlocks } from "../controls/nested-blocks";
import type { ResourceBody } from "../controls/synthesized-stack";
import type { Ipv6Reader } from "./ipv6/ipv6-reader";
import type { Ipv6Route, Route, RouteTable, RouteTarget } from "./network-model";
import { readBlock } from "./read-block";
import type { readPrefixLists } from "./read-prefix-lists";
import { readPropagatedRoutes } from "./read-propagated-routes";
import { routeTableFinder } from "./route-table-finder";
import type { ReadResource, StackReader } from "./stack-reader";
import type { transitGatewayFinder } from "./transit-gateway-finder";

export interface ReadRouteTables {
  /** By id of the VPC. */
  readonly ofVpc: (vpc: ReadResource) => readonly RouteTable[];
  /** By id of the subnet; a subnet without one has the main table of its VPC. */
  readonly ofSubnet: (subnet: ReadResource, vpc: ReadResource) => RouteTable;
  /** By id of the VPC, then of the gateway. */
  readonly edges: (vpc: ReadResource) => ReadonlyMap<string, RouteTable>;
}

/** What turns the arguments of routes into destinations and targets. */
export interface RouteReading {
  readonly reader: StackReader;
  readonly ipv6: Ipv6Reader;
  readonly prefixList: ReturnType<typeof readPrefixLists>;
  readonly transitGateway: ReturnType<typeof transitGatewayFinder>;
}

/** Reads the route tables with their routes, and what they are associated with. */
export function readRouteTables(reading: RouteReading): ReadRouteTables {
  const { reader } = reading;
  const table = routeTableFinder(reader);
  const routes = new Map<string, Route[]>();
  const ipv6Routes = new Map<string, readonly Ipv6Route[]>();
  const add = (table: ReadResource | undefined, from: ReadResource, body: ResourceBody) => {
    if (table === undefined) return;
    ipv6Routes.set(table.id, [...(ipv6Routes.get(table.id) ?? []), ...readIpv6Routes(reading, from, body)]);
    const route = readRoute(reading, from, body);
    if (route !== undefined) routes.set(table.id, [...(routes.get(table.id) ?? []), route]);
  };
  const written = [...reader.all("aws_route_table"), ...reader.all("aws_default_route_table")];
  for (const table of written)
    for (const block of nestedBlocks(table.body["route"])) add(table, table, block);
  for (const route of reader.all("aws_route"))
    add(table(route, route.body["route_table_id"]), route, route.body);
  for (const association of reader.all("aws_vpc_endpoint_route_table_association")) {
    const endpoint = reader.referred(association, association.body["vpc_endpoint_id"]);
    const table = reader.referred(association, association.body["route_table_id"]);
    if (endpoint === undefined || table === undefined) continue;
    routes.set(table.id, [...(routes.get(table.id) ?? []), serviceRoute(association, endpoint)]);
  }
  for (const endpoint of reader.all("aws_vpc_endpoint")) {
    for (const argument of [endpoint.body["route_table_ids"] ?? []].flat()) {
      const table = reader.referred(endpoint, argument);
      if (table === undefined) continue;
      routes.set(table.id, [...(routes.get(table.id) ?? []), serviceRoute(endpoint, endpoint)]);
    }
  }
  for (const { table, route } of readPropagatedRoutes(reader))
    routes.set(table.id, [...(routes.get(table.id) ?? []), route]);
  const tables = new Map<string, RouteTable>(
    written.map(({ id, stack, address, name }) => [
      id,
      { id, stack, address, name, routes: routes.get(id) ?? [], ipv6Routes: ipv6Routes.get(id) ?? [] },
    ]),
  );
  return associated(reader, written, tables);
}

function associated(
  reader: StackReader,
  written: readonly ReadResource[],
  tables: ReadonlyMap<string, RouteTable>,
): ReadRouteTables {
  const byVpc = new Map<string, RouteTable[]>();
  const main = new Map<string, RouteTable>();
  for (const { id, body, stack, type, address, name } of written) {
    const table = tables.get(id);
    const from = { id, stack, address, name };
    const isDefault = type === "aws_default_route_table";
    const vpc = reader.referred(from, body[isDefault ? "default_route_table_id" : "vpc_id"]);
    if (vpc === undefined || table === undefined) continue;
    byVpc.set(vpc.id, [...(byVpc.get(vpc.id) ?? []), table]);
    if (isDefault) main.set(vpc.id, table);
  }
  for (const association of reader.all("aws_main_route_table_association")) {
    const vpc = reader.referred(association, association.body["vpc_id"]);
    const table = tables.get(reader.referred(association, association.body["route_table_id"])?.id ?? "");
    if (vpc !== undefined && table !== undefined) main.set(vpc.id, table);
  }
  const ofSubnets = new Map<string, RouteTable>();
  const edges = new Map<string, Map<string, RouteTable>>();
  for (const association of reader.all("aws_route_table_association")) {
    const { subnet_id: subnet, gateway_id: gateway, route_table_id: table } = association.body;
    const found = tables.get(reader.referred(association, table)?.id ?? "");
    const at = reader.referred(association, subnet ?? gateway);
    if (found === undefined || at === undefined) continue;
    if (subnet !== undefined) ofSubnets.set(at.id, found);
    else {
      const vpc = reader.referred(at, at.body["vpc_id"])?.id ?? "";
      edges.set(vpc, new Map([...(edges.get(vpc) ?? []), [at.id, found]]));
    }
  }
  const mainOf = (vpc: ReadResource): RouteTable =>
    main.get(vpc.id) ?? {
      id: `${vpc.id}#main-route-table`,
      stack: vpc.stack,
      address: vpc.address,
      name: `the main route table of ${vpc.name}`,
      routes: [],
      ipv6Routes: [],
    };
  return {
    ofVpc: (vpc) => byVpc.get(vpc.id) ?? [],
    ofSubnet: (subnet, vpc) => ofSubnets.get(subnet.id) ?? mainOf(vpc),
    edges: (vpc) => edges.get(vpc.id) ?? new Map(),
  };
}

/** The route that an association of a gateway endpoint adds. */
function serviceRoute(from: ReadResource, endpoint: ReadResource): Route {
  const { id, stack, address, name } = from;
  const service = String(endpoint.body["service_name"]).replace(/^(cn\.)?com\.amazonaws\.[^.]+\./, "");
  return {
    id,
    stack,
    address,
    name,
    destinations: [],
    service,
    target: { kind: "endpoint", id: endpoint.id },
  };
}

function readRoute(reading: RouteReading, from: ReadResource, body: ResourceBody): Route | undefined {
  const { id, stack, address, name } = from;
  const target = targetOf(reading, from, body);
  const block = readBlock(body["destination_cidr_block"] ?? body["cidr_block"]);
  const part = { id, stack, address, name };
  if (block !== undefined) return { ...part, destinations: [block], target };
  const list = reading.prefixList(from, body["destination_prefix_list_id"]);
  if (list === undefined) return undefined;
  return "blocks" in list
    ? { ...part, destinations: list.blocks, target }
    : { ...part, destinations: [], service: list.service, target };
}

/** One for a block of IPv6 that it names, or one for each of the prefix list. */
function readIpv6Routes(reading: RouteReading, from: ReadResource, body: ResourceBody): Ipv6Route[] {
  const { id, stack, address, name } = from;
  const written = body["destination_ipv6_cidr_block"] ?? body["ipv6_cidr_block"] ?? "";
  const list = reading.prefixList(from, body["destination_prefix_list_id"]);
  const blocks = [
    ...(written === "" ? [] : [reading.ipv6.block(from, written)]),
    ...(list !== undefined && "blocks" in list ? list.ipv6Blocks : []),
  ];
  return blocks.map((block) => ({ id, stack, address, name, block, target: targetOf(reading, from, body) }));
}

const targetArguments = [
  "gateway_id",
  "nat_gateway_id",
  "transit_gateway_id",
  "vpc_endpoint_id",
  "vpc_peering_connection_id",
  "egress_only_gateway_id",
  "network_interface_id",
  "carrier_gateway_id",
  "local_gateway_id",
  "core_network_arn",
] as const;

function targetOf(reading: RouteReading, from: ReadResource, body: ResourceBody): RouteTarget {
  const argument = targetArguments.find((name) => (body[name] ?? "") !== "");
  const value = argument === undefined ? undefined : body[argument];
  const written = String(value ?? "nothing");
  if (argument === undefined) return { kind: "missing", written };
  if (value === "local") return { kind: "local" };
  if (argument === "transit_gateway_id") {
    const gateway = reading.transitGateway(from, value);
    if (gateway !== undefined) return { kind: "transit-gateway", id: gateway.id };
    return { kind: written.includes("${") ? "missing" : "elsewhere", written };
  }
  if (argument === "vpc_peering_connection_id" && written.startsWith("pcx-"))
    return { kind: "peering", id: written };
  const found = reading.reader.referred(from, value);
  if (found === undefined) return { kind: written.includes("${") ? "missing" : "elsewhere", written };
  switch (found.type) {
    case "aws_internet_gateway":
      return { kind: "internet-gateway", id: found.id };
    case "aws_egress_only_internet_gateway":
      return { kind: "egress-only-gateway", id: found.id };
    case "aws_nat_gateway":
      return { kind: "nat-gateway", id: found.id };
    case "aws_vpc_endpoint":
      return { kind: "endpoint", id: found.id };
    case "aws_networkfirewall_firewall":
      return { kind: "firewall", id: found.id, zone: zoneIn(reading.reader, from, written) };
    case "aws_vpn_gateway":
      return { kind: "vpn-gateway", id: found.id };
    case "aws_vpc_peering_connection":
    case "aws_vpc_peering_connection_accepter":
      return { kind: "peering", id: found.id };
    default:
      return { kind: "elsewhere", written };
  }
}

/**
 * The zone whose endpoint an expression picks from `firewall_status`: `... if s.availability_zone == "eu-west-1a"`, or that of
 * a subnet that it names.
 */
function zoneIn(reader: StackReader, from: ReadResource, expression: string): string | undefined {
  const literal = /"([a-z]{2}[a-z0-9-]*\d[a-z]|[a-z0-9]+-az\d+)"/.exec(expression)?.[1];
  if (literal !== undefined) return literal;
  const subnet = reader.referred(from, `\${${/aws_subnet\.[\w-]+/.exec(expression)?.[0] ?? ""}}`);
  const zone = subnet?.body["availability_zone"] ?? subnet?.body["availability_zone_id"];
  return zone === undefined ? undefined : String(zone);
}
