import type { Cidr } from "../core/cidr";
import type { HostPlace } from "./end";
import type { NetworkIndex } from "./network-index";
import type { Route, Subnet, Vpc } from "./network-model";
import type { SubnetUses } from "./subnet-uses";

/**
 * One subnet for all of a VPC that routes do not tell apart, by id of the VPC: in one zone, for one use, with the same
 * routes, and with the same routes to them.
 */
export function representedHosts(
  index: NetworkIndex,
  uses: SubnetUses,
): ReadonlyMap<string, readonly HostPlace[]> {
  const parts = routedParts(index);
  return new Map(
    index.model.vpcs.map((vpc) => {
      const kinds = new Map<string, HostPlace>();
      const within = parts.filter((part) => vpc.blocks.some((block) => block.overlaps(part)));
      for (const subnet of vpc.subnets) {
        const key = [
          subnet.zone,
          uses.isForHosts(subnet.id),
          uses.translating.has(subnet.id),
          ...subnet.routes.routes.map(routeKey).sort(),
          ...within.filter((part) => part.overlaps(subnet.block)),
        ].join(" ");
        if (!kinds.has(key)) kinds.set(key, hostIn(vpc, subnet));
      }
      return [vpc.id, [...kinds.values()]];
    }),
  );
}

function hostIn(vpc: Vpc, subnet: Subnet): HostPlace {
  const { first, size } = subnet.block;
  return { kind: "host", vpc, subnet, group: undefined, range: { first, end: first + size } };
}

function routeKey({ destinations, service, target }: Route): string {
  return [service ?? destinations.join(), ...Object.values(target)].join("|");
}

/** Blocks to which routes lead that are smaller than a VPC's. */
function routedParts({ model }: NetworkIndex): Cidr[] {
  const largest = Math.min(...model.vpcs.flatMap(({ blocks }) => blocks.map(({ prefix }) => prefix)));
  const blocks = [
    ...model.vpcs.flatMap(({ routeTables, edgeTables }) =>
      [...routeTables, ...edgeTables.values()].flatMap(({ routes }) =>
        routes.flatMap(({ destinations }) => destinations),
      ),
    ),
    ...model.transitGateways.flatMap(({ routeTables }) =>
      routeTables.flatMap(({ routes }) => routes.map(({ block }) => block)),
    ),
  ].filter(({ prefix }) => prefix > largest);
  return [...new Map(blocks.map((block) => [String(block), block])).values()];
}
