import type { NetworkIndex } from "../network-index";
import type { Subnet, Vpc } from "../network-model";
import type { Fault } from "./fault";
import type { FaultPlace } from "./fault-place";

/**
 * A zone that leaves through the NAT gateway of another falls with that zone, and pays for every byte between them. One
 * NAT gateway for all zones is a choice; some and not all is a mistake.
 *
 * Source: Amazon VPC User Guide, "NAT gateway basics": one in each Availability Zone.
 */
export const zoneWithoutNat: Fault = {
  name: "zone-without-nat",
  summary: "a zone has no way out by a NAT gateway of its own, and others have",
  find: ({ index }) =>
    index.model.vpcs.flatMap((vpc) => {
      const zones = new Set(vpc.natGateways.map(({ subnet }) => index.subnets.get(subnet)?.zone));
      return vpc.subnets.flatMap((subnet) => problem(index, vpc, subnet, zones));
    }),
};

function problem(
  index: NetworkIndex,
  vpc: Vpc,
  { name, tier, zone, routes }: Subnet,
  zones: ReadonlySet<string | undefined>,
): FaultPlace[] {
  const nat = natOf(index, routes);
  const place = { stack: routes.stack, address: routes.address };
  if (nat === undefined) {
    const leaves = routes.routes.some(({ destinations }) => destinations.some(({ prefix }) => prefix === 0));
    const other = vpc.subnets.find(
      (one) => tier !== undefined && one.tier === tier && natOf(index, one.routes) !== undefined,
    );
    if (leaves || other === undefined) return [];
    return [{ ...place, says: `${name} has no way out, and ${other.name} has one by a NAT gateway` }];
  }
  if (nat.zone === zone || zones.size < 2) return [];
  const route = routes.routes.find(({ target }) => target.kind === "nat-gateway") ?? routes;
  return [
    {
      stack: route.stack,
      address: route.address,
      says: `${name} in ${zone} leaves through NAT gateway ${nat.name} in ${nat.zone}, where other zones have their own`,
    },
  ];
}

function natOf(index: NetworkIndex, { routes }: Subnet["routes"]) {
  for (const { target } of routes) {
    const nat = target.kind === "nat-gateway" ? index.natGateways.get(target.id) : undefined;
    if (nat !== undefined) return { name: nat.name, zone: index.subnets.get(nat.subnet)?.zone };
  }
  return undefined;
}
