import { type DeclaredWay, declaredWays } from "../declared-ways";
import type { HostPlace } from "../end";
import type { FaultPlace } from "../faults/fault-place";
import type { NetworkIndex } from "../network-index";
import type { Subnet, Vpc } from "../network-model";
import { tracedWays } from "../traced-ways";

/** Ways that security groups of two VPCs open, and that a route drops. */
export function swallowedWays(index: NetworkIndex): FaultPlace[] {
  return declaredWays(index).flatMap((way) => {
    for (const from of way.from.subnets) {
      for (const to of way.to.subnets) {
        const lost = dropped(index, way, from, to);
        if (lost !== undefined) return [lost];
      }
    }
    return [];
  });
}

function dropped(
  index: NetworkIndex,
  { from, to, port }: DeclaredWay,
  subnet: Subnet,
  other: Subnet,
): FaultPlace | undefined {
  const ends = { from: hostIn(from.vpc, subnet), to: hostIn(to.vpc, other) };
  const [source, destination] = [subnet, other].map(({ block, name }) => ({
    address: block.first,
    text: name,
  }));
  if (source === undefined || destination === undefined) return undefined;
  const ways = tracedWays(index, { ...ends, source, destination, port, routesOnly: true });
  const hop = ways.map(({ hops }) => hops.at(-1)).find((one) => one?.kind === "blackhole");
  if (hop === undefined) return undefined;
  const { stack = subnet.stack, address = subnet.address, says } = hop;
  const what = `${from.group.name} may reach ${to.group.name} on TCP ${port}, and the ${hop.direction} is lost`;
  return { stack, address, says: `${what}; ${says}` };
}

function hostIn(vpc: Vpc, subnet: Subnet): HostPlace {
  const { first, size } = subnet.block;
  return { kind: "host", vpc, subnet, group: undefined, range: { first, end: first + size } };
}
