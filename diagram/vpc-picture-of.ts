import type {
  NetworkModel,
  Part,
  Route,
  RouteTable,
  Subnet,
  TransitGateway,
  Vpc,
} from "../reach/network-model";
import { accountText } from "./account-text";
import { conversationsOf } from "./conversations-of";
import { routeTargets } from "./route-targets";
import { serviceName } from "./service-name";
import { sortedGroups } from "./sorted-groups";
import { sortedTiers } from "./sorted-tiers";
import type { RoutePicture, SubnetPicture, TargetPicture, VpcPicture } from "./vpc-picture";

/** What a picture of a VPC shows: subnets by zone and tier, where their routes lead, and who may talk to whom. */
export function vpcPictureOf(model: NetworkModel, vpc: Vpc): VpcPicture {
  const targetOf = routeTargets(model, vpc);
  const used = new Map<string, TargetPicture>();
  const routesOf = ({ routes }: RouteTable): RoutePicture[] => {
    const byTarget = new Map<string, string[]>();
    for (const route of routes) {
      const target = targetOf(route.target);
      if (target === undefined) continue;
      used.set(target.id, target);
      byTarget.set(target.id, [...(byTarget.get(target.id) ?? []), ...destinations(route)]);
    }
    return [...byTarget].map(([target, named]) => ({ target, destinations: named }));
  };
  const account = accountText(vpc);
  const edges = [...vpc.edgeTables.values()].flatMap(routesOf);
  const tierOf = (subnet: Subnet) => subnet.tier ?? subnet.name;
  const tiers = sortedTiers(vpc.subnets.map(tierOf), edges.length === 0);
  const zones = [...new Set(vpc.subnets.map(({ zone }) => zone))].sort();
  const place = (subnet: Subnet) => tiers.indexOf(tierOf(subnet)) * zones.length + zones.indexOf(subnet.zone);
  const subnets = [...vpc.subnets]
    .sort((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1))
    .map(
      (subnet): SubnetPicture => ({
        name: subnet.name,
        tier: tierOf(subnet),
        zone: subnet.zone,
        block: String(subnet.block),
        holds: holds(model, vpc, subnet),
        attachedTo: attachedTo(model, vpc, subnet).map(({ id }) => id),
        routes: routesOf(subnet.routes),
      }),
    );
  return {
    network: vpc.network,
    facts: [
      ...vpc.blocks.map(String),
      ...(vpc.region === undefined ? [] : [vpc.region]),
      ...(account === undefined ? [] : [account]),
      ...(vpc.dnsFirewall.length === 0 ? [] : ["DNS Firewall"]),
    ],
    zones,
    tiers,
    subnets,
    targets: [...used.values()].sort(
      (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1),
    ),
    entrances: edges,
    groups: sortedGroups(vpc).map(({ role }) => role),
    conversations: conversationsOf(model, vpc),
  };
}

const kinds: readonly TargetPicture["kind"][] = [
  "internet-gateway",
  "nat-gateway",
  "firewall",
  "transit-gateway",
  "endpoint",
  "peering",
  "vpn-gateway",
  "other",
];

function destinations({ destinations: blocks, service }: Route): string[] {
  return service === undefined ? blocks.map(String) : [service];
}

function holds(model: NetworkModel, vpc: Vpc, subnet: Subnet): string[] {
  const { natGateways, firewalls, endpoints } = vpc;
  const isHere = ({ subnets }: { readonly subnets: readonly string[] }) => subnets.includes(subnet.id);
  const named = (kind: string, parts: readonly Part[], name: string) =>
    parts.length === 0 ? [] : [parts.length === 1 ? name : `${parts.length} ${kind}s`];
  const nats = natGateways.filter((nat) => nat.subnet === subnet.id);
  const services = endpoints
    .filter((endpoint) => endpoint.type === "Interface" && isHere(endpoint))
    .map(({ service }) => serviceName(service));
  return [
    ...named(
      "NAT gateway",
      nats,
      nats.every(({ isPublic }) => isPublic) ? "NAT gateway" : "private NAT gateway",
    ),
    ...named("firewall endpoint", firewalls.filter(isHere), "firewall endpoint"),
    ...named(
      "Gateway Load Balancer endpoint",
      endpoints.filter((endpoint) => endpoint.type === "GatewayLoadBalancer" && isHere(endpoint)),
      "Gateway Load Balancer endpoint",
    ),
    ...(services.length === 0 ? [] : [`endpoints: ${[...new Set(services)].sort().join(", ")}`]),
    ...attachedTo(model, vpc, subnet).map(({ name }) => `attachment to ${name}`),
  ];
}

function attachedTo({ transitGateways }: NetworkModel, { id }: Vpc, subnet: Subnet): TransitGateway[] {
  return transitGateways.filter(({ attachments }) =>
    attachments.some(({ vpc, subnets }) => vpc === id && subnets.includes(subnet.id)),
  );
}
