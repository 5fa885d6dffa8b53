import { chosenRoute } from "./chosen-route";
import { chosenTransitRoute } from "./chosen-transit-route";
import type { HostPlace } from "./end";
import type { NetworkIntent } from "./faults/fault-question";
import type { NetworkIndex } from "./network-index";
import type { Route, RouteTable, TransitRouteTable, Vpc } from "./network-model";
import type { SubnetUses } from "./subnet-uses";

/**
 * Hosts of several VPCs in classes that routes do not tell apart: what holds of two of them in different VPCs holds of all
 * others of their classes. Alike are hosts of VPCs with the same routes within, to which every route table elsewhere leads
 * the same way, and of which the same is meant.
 */
export function hostClasses(
  index: NetworkIndex,
  uses: SubnetUses,
  intent: NetworkIntent,
  hosts: readonly HostPlace[],
): HostPlace[][] {
  const vpcs = [...new Set(hosts.map(({ vpc }) => vpc))];
  const kinds = new Map(
    vpcs.map((vpc) => {
      const meant = intent.mayMeet && vpcs.map((other) => intent.mayMeet?.(vpc, other));
      return [vpc, `${kindOf(index, uses, vpc)}\n${meant}`];
    }),
  );
  const waysTo = leadingTo(index, vpcs);
  const classes = new Map<string, HostPlace[]>();
  for (const host of hosts) {
    const { vpc, subnet, range } = host;
    const key = [
      kinds.get(vpc),
      subnet.tier,
      subnet.zone,
      uses.translating.has(subnet.id),
      routesText(subnet.routes, vpc),
      waysTo(vpc, range.first),
    ].join("\n");
    classes.set(key, [...(classes.get(key) ?? []), host]);
  }
  return [...classes.values()];
}

/** Everything of a VPC that decides about ways, with its own parts by the names that others of its kind give to theirs. */
function kindOf(index: NetworkIndex, uses: SubnetUses, vpc: Vpc): string {
  if (uses.inspectors.has(vpc.id)) return vpc.id;
  const attachments = (index.attachmentsOf.get(vpc.id) ?? []).map(
    ({ id, subnets, applianceMode, routeTable }) =>
      [index.transitGatewayOf.get(id)?.id, ...subnets, applianceMode, routeTable].join(),
  );
  const subnets = vpc.subnets.map(({ id, zone, routes }) => `${id} ${zone} ${routesText(routes, vpc)}`);
  const edges = [...vpc.edgeTables].map(([gateway, table]) => `${gateway} ${routesText(table, vpc)}`);
  const nats = vpc.natGateways.map(({ id, subnet, isPublic }) => `${id} ${subnet} ${isPublic}`);
  const parts = [vpc.internetGateway?.id, ...attachments, ...subnets.sort(), ...edges, ...nats.sort()];
  return parts.join("\n").replaceAll(`${vpc.stack}#`, "own#");
}

function routesText({ routes }: RouteTable, vpc: Vpc): string {
  return routes.filter(isRoute).map(routeText).sort().join("; ").replaceAll(`${vpc.stack}#`, "own#");
}

/** Gateway endpoints lead to services alone. */
function isRoute({ service }: Route): boolean {
  return service === undefined;
}

function routeText({ destinations, target }: Route): string {
  return `${destinations.join()} ${Object.values(target).join(" ")}`;
}

/** Where each route table leads that sends anything to an address of a VPC; its own attachments are all one. */
function leadingTo(index: NetworkIndex, vpcs: readonly Vpc[]): (vpc: Vpc, address: number) => string {
  const tables = new Map<string, { readonly table: RouteTable; readonly vpc: Vpc }>();
  for (const vpc of index.model.vpcs) {
    for (const table of [...vpc.edgeTables.values(), ...vpc.subnets.map(({ routes }) => routes)])
      tables.set(table.routes.filter(isRoute).map(routeText).sort().join("; "), { table, vpc });
  }
  const transit = new Map<string, TransitRouteTable>();
  for (const { attachments } of vpcs.flatMap(({ id }) => gatewaysOf(index, id))) {
    for (const { routeTable = "" } of attachments) {
      const table = index.transitRouteTables.get(routeTable);
      if (table !== undefined) transit.set(table.id, table);
    }
  }
  return (own, address) => {
    const inVpcs = [...tables.values()].map(({ table, vpc }) => {
      const route = chosenRoute(table, { ...vpc, blocks: [] }, address)?.route;
      return route && Object.values(route.target).join(" ").replaceAll(`${own.stack}#`, "own#");
    });
    const inGateways = [...transit.values()].map((table) => {
      const target = chosenTransitRoute(table, address)?.target;
      return index.attachments.get(target ?? "")?.vpc === own.id ? "own" : target;
    });
    return [...inVpcs, ...inGateways].join("\n");
  };
}

function gatewaysOf(index: NetworkIndex, vpc: string) {
  return (index.attachmentsOf.get(vpc) ?? [])
    .map(({ id }) => index.transitGatewayOf.get(id))
    .filter((gateway) => gateway !== undefined);
}
