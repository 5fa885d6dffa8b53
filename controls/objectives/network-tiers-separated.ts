import { Cidr } from "../../core/cidr";
import { judged } from "../judged";
import { merged } from "../merged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";
import { referencedAddress } from "../referenced-address";
import type { ResourceBody, SynthesizedStack } from "../synthesized-stack";

/** No flow names a block with a shorter prefix: it would be a great part of the internet. */
const widestOfFlow = 8;

/** A tier is reached by the one above it, and by nothing else. */
export const networkTiersSeparated = {
  id: "network.tiers-separated",
  promise:
    "Only public subnets, and those of firewalls, route to an internet gateway; database subnets have no way out at all and exchange packets with private subnets alone.",
  source: "AWS Well-Architected SEC05-BP01, create network layers; VPC User Guide, network ACLs",
  proof: (stack) =>
    merged(
      judged(stack, "aws_subnet", (subnet, address) => subnetProblem(stack, subnet, address)),
      judged(withRoutesElsewhere(stack), "aws_route", (route) => routeProblem(stack, route)),
    ),
} as const satisfies Objective;

function subnetProblem(stack: SynthesizedStack, subnet: ResourceBody, address: string): string | undefined {
  const tier = tierOf(subnet);
  if (tier === undefined) return "it names no tier";
  // Nothing lives in the subnets of a firewall but its endpoints.
  if (tier === "public" || (tier === "firewall" && inspects(stack))) return undefined;
  const tables = associated(stack, "aws_route_table_association", "route_table_id", address);
  if (tables.length === 0) return "it has no route table of its own";
  const routes = tables.flatMap((table) => routesOf(stack, table));
  if (routes.some((route) => leadsTo(route, "aws_internet_gateway")))
    return "it routes to an internet gateway";
  if (tier !== "database") return undefined;
  if (routes.some((route) => leadsTo(route, "aws_nat_gateway") || isDefault(route))) return "it routes out";
  if (routes.some((route) => isTransit(route) && !isOfFlow(route))) return "it routes to other networks";
  const acls = associated(stack, "aws_network_acl_association", "network_acl_id", address);
  if (acls.length === 0) return "it has no network ACL of its own";
  return acls
    .flatMap((acl) => entriesOf(stack, acl))
    .filter((entry) => (entry.rule_action ?? entry.action) !== "deny")
    .map((entry) => entryProblem(stack, entry, referencedAddress(subnet.vpc_id)))
    .find((problem) => problem !== undefined);
}

/** The stack with those routes alone whose table is in another stack, and is looked up by its tier. */
function withRoutesElsewhere(stack: SynthesizedStack): SynthesizedStack {
  const routes = Object.entries(stack.resource?.aws_route ?? {}).filter(
    ([, { route_table_id }]) => tableElsewhere(stack, route_table_id) !== undefined,
  );
  return { resource: { aws_route: Object.fromEntries(routes) } };
}

function tableElsewhere(stack: SynthesizedStack, argument: unknown): ResourceBody | undefined {
  const name = /^\$\{data\.aws_route_table\.([\w-]+)\./.exec(String(argument))?.[1];
  return name === undefined ? undefined : stack.data?.aws_route_table?.[name];
}

function routeProblem(stack: SynthesizedStack, route: ResourceBody): string | undefined {
  const filters = nestedBlocks(tableElsewhere(stack, route.route_table_id)?.filter);
  const [tier] = [filters.find((filter) => filter.name === "tag:Tier")?.values ?? []].flat();
  if (tier === undefined) return "it is in a table of a tier that nobody knows";
  if (leadsTo(route, "aws_internet_gateway")) return "it leads to an internet gateway";
  if (tier === "private") return undefined;
  return isOfFlow(route) && !isDefault(route) ? undefined : "it leads to other networks, and no flow says so";
}

function inspects(stack: SynthesizedStack): boolean {
  return Object.values(stack.resource?.aws_route ?? {}).some((route) => route.vpc_endpoint_id !== undefined);
}

function entryProblem(
  stack: SynthesizedStack,
  entry: ResourceBody,
  vpcAddress: string | undefined,
): string | undefined {
  const found = `its network ACL lets ${String(entry.cidr_block ?? entry.ipv6_cidr_block)} pass`;
  const block = cidrOf(entry.cidr_block);
  const vpc = cidrOf(body(stack, vpcAddress)?.cidr_block);
  if (block !== undefined && block.prefix >= widestOfFlow && isOfFlow(entry)) return undefined;
  if (block === undefined || vpc === undefined || isBlock(entry.ipv6_cidr_block) || !vpc.contains(block)) {
    return found;
  }
  const reached = Object.values(stack.resource?.aws_subnet ?? {}).filter(
    (subnet) => cidrOf(subnet.cidr_block)?.overlaps(block) ?? true,
  );
  // A block without a subnet is no private one either: whatever is placed there later would be let in.
  const onlyPrivate = reached.length > 0 && reached.every((subnet) => tierOf(subnet) === "private");
  return onlyPrivate ? undefined : found;
}

/** Addresses of what associations of the type join to the subnet. */
function associated(stack: SynthesizedStack, type: string, key: string, subnet: string): string[] {
  return Object.values(stack.resource?.[type] ?? {})
    .filter((association) => referencedAddress(association.subnet_id) === subnet)
    .map((association) => referencedAddress(association[key]) ?? "");
}

function routesOf(stack: SynthesizedStack, table: string): ResourceBody[] {
  return [
    ...([body(stack, table)?.route ?? []].flat() as ResourceBody[]),
    ...Object.values(stack.resource?.aws_route ?? {}).filter(
      (route) => referencedAddress(route.route_table_id) === table,
    ),
  ];
}

function entriesOf(stack: SynthesizedStack, acl: string): ResourceBody[] {
  const own = body(stack, acl);
  return [
    ...([own?.ingress ?? [], own?.egress ?? []].flat() as ResourceBody[]),
    ...Object.values(stack.resource?.aws_network_acl_rule ?? {}).filter(
      (rule) => referencedAddress(rule.network_acl_id) === acl,
    ),
  ];
}

/** Whether a flow of the organization says so, with its reason. */
function isOfFlow(body: ResourceBody): boolean {
  return typeof (body["//"] as { readonly flow?: unknown } | undefined)?.flow === "string";
}

function isTransit(route: ResourceBody): boolean {
  return (
    route.transit_gateway_id !== undefined ||
    route.vpc_peering_connection_id !== undefined ||
    leadsTo(route, "aws_vpn_gateway")
  );
}

function leadsTo(route: ResourceBody, type: string): boolean {
  return Object.values(route).some((target) => referencedAddress(target)?.startsWith(`${type}.`));
}

function isDefault(route: ResourceBody): boolean {
  const destinations = [
    route.destination_cidr_block,
    route.destination_ipv6_cidr_block,
    route.cidr_block,
    route.ipv6_cidr_block,
  ];
  return destinations.some((destination) => String(destination).endsWith("/0"));
}

function tierOf(subnet: ResourceBody): string | undefined {
  return (subnet.tags as Readonly<Record<string, string>> | undefined)?.Tier;
}

function body(stack: SynthesizedStack, address: string | undefined): ResourceBody | undefined {
  const [type = "", name = ""] = (address ?? "").split(".");
  return stack.resource?.[type]?.[name];
}

function isBlock(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

function cidrOf(value: unknown): Cidr | undefined {
  try {
    return Cidr.parse(String(value));
  } catch {
    return undefined;
  }
}
