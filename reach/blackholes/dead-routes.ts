import type { Cidr } from "../../core/cidr";
import { chosenRoute } from "../chosen-route";
import type { FaultPlace } from "../faults/fault-place";
import type { NetworkIndex } from "../network-index";
import type { Route, RouteTable, Vpc } from "../network-model";
import { publicRanges } from "../public-ranges";

/** Routes of VPCs to what is not there, or cannot take what they send. */
export function deadRoutes(index: NetworkIndex): FaultPlace[] {
  return index.model.vpcs.flatMap((vpc) => {
    const tables = new Map<string, RouteTable>();
    for (const table of [
      ...vpc.routeTables,
      ...vpc.edgeTables.values(),
      ...vpc.subnets.map(({ routes }) => routes),
    ])
      tables.set(table.id, table);
    return [...tables.values()].flatMap((table) =>
      table.routes.flatMap((route) => {
        const why = dead(index, vpc, route);
        if (why === undefined) return [];
        const { stack, address, destinations, service } = route;
        const whither = service ?? destinations.join(", ");
        return [{ stack, address, says: `route table ${table.name}: ${whither} to ${why}` }];
      }),
    );
  });
}

/** Any address that the internet carries. */
const somewhere = publicRanges()[0]?.first ?? 0;

/** Why a target takes nothing; undefined where it does, or where no stack describes it. */
function dead(index: NetworkIndex, vpc: Vpc, { target, service, destinations }: Route): string | undefined {
  const isElsewhere = (id: string) => index.vpcOf.get(id)?.id !== vpc.id;
  switch (target.kind) {
    case "missing":
      return `${target.written}, which is not there`;
    case "internet-gateway":
      return vpc.internetGateway?.id === target.id ? undefined : "an internet gateway of another VPC";
    case "nat-gateway": {
      const nat = index.natGateways.get(target.id);
      const subnet = index.subnets.get(nat?.subnet ?? "");
      if (nat === undefined || subnet === undefined || isElsewhere(target.id)) {
        return `NAT gateway ${nat?.name ?? target.id}, which is in no subnet of ${vpc.name}`;
      }
      const leaves = chosenRoute(subnet.routes, vpc, somewhere) !== undefined;
      return !nat.isPublic || leaves ? undefined : `NAT gateway ${nat.name}, whose subnet has no way out`;
    }
    case "firewall": {
      const firewall = index.firewalls.get(target.id);
      const zones = firewall?.subnets.map((id) => index.subnets.get(id)?.zone) ?? [];
      if (target.zone !== undefined && zones.includes(target.zone)) return undefined;
      return `firewall ${firewall?.name ?? target.id}, which has no endpoint in ${target.zone ?? "the zone of the route"}`;
    }
    case "endpoint": {
      if (service !== undefined) return undefined;
      const endpoint = index.endpoints.get(target.id);
      if (endpoint?.type !== "GatewayLoadBalancer") {
        return `endpoint ${endpoint?.name ?? target.id}, to which nothing can be routed`;
      }
      return endpoint.subnets.length > 0 ? undefined : `endpoint ${endpoint.name}, which is in no subnet`;
    }
    case "transit-gateway": {
      const attached = index.attachmentsOf.get(vpc.id) ?? [];
      return attached.some(({ id }) => index.transitGatewayOf.get(id)?.id === target.id)
        ? undefined
        : `the Transit Gateway, to which ${vpc.name} is not attached`;
    }
    case "peering":
      return index.peerings.get(target.id)?.vpcs.includes(vpc.id) === true
        ? undefined
        : "a peering of other VPCs";
    case "vpn-gateway":
      return deadVpn(index, vpc, target.id, destinations);
    default:
      return undefined;
  }
}

function deadVpn(
  { model }: NetworkIndex,
  { name, vpnGateway }: Vpc,
  id: string,
  destinations: readonly Cidr[],
): string | undefined {
  if (vpnGateway?.id !== id) return `a virtual private gateway that is not attached to ${name}`;
  const connections = model.vpnConnections.filter(({ gateway }) => gateway === id);
  const leads = connections.some(({ blocks }) =>
    blocks.some((block) => destinations.some((one) => one.overlaps(block))),
  );
  // Without any, something else may use it that is not read here, such as Direct Connect.
  return leads || connections.length === 0
    ? undefined
    : `virtual private gateway ${vpnGateway.name}, none of whose VPN connections leads there`;
}
