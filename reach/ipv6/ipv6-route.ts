import type { HostPlace } from "../end";
import type { Ipv6Route } from "../network-model";

/**
 * The most specific route of a host's subnet to an address of IPv6; that of the VPC itself, unless another is as specific.
 *
 * Source: Amazon VPC User Guide, "Route priority".
 */
export function ipv6Route({ vpc, subnet }: HostPlace, address: bigint): Ipv6Route | undefined {
  const { id, stack, address: resource, name } = subnet.routes;
  const part = { id, stack, address: resource, name };
  const own: Ipv6Route = { ...part, block: vpc.ipv6Block, target: { kind: "local" } };
  const local = vpc.ipv6Block?.has(address) === true ? [own] : [];
  return [...local, ...subnet.routes.ipv6Routes.filter(({ block }) => block?.has(address) ?? true)].reduce<
    Ipv6Route | undefined
  >((best, route) => (best === undefined || prefixOf(route) > prefixOf(best) ? route : best), undefined);
}

function prefixOf({ block }: Ipv6Route): number {
  return block?.prefix ?? 0;
}
