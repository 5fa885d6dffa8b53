import { Ipv6Block } from "../../core/ipv6-block";
import type { HostPlace } from "../end";
import type { Ipv6Place } from "./ipv6-place";

/** What the internet carries. Source: IANA "IPv6 Global Unicast Address Assignments". */
const internet = Ipv6Block.parse("2000::/3");

/**
 * One address for all of a place that nothing tells apart that the other end's subnet and group name: the first of each part
 * into which their blocks cut it.
 */
export function ipv6AddressesOf(place: Ipv6Place, other: Ipv6Place): bigint[] {
  const own = place.kind === "host" ? place.block : internet;
  if (own === undefined) return [];
  const named = [place, other].flatMap((one) => (one.kind === "host" ? blocksOf(one.host) : []));
  const cuts = [own, ...named].flatMap(({ first, size }) => [first, first + size]);
  return [...new Set(cuts)].filter((cut) => own.has(cut)).sort((left, right) => (left < right ? -1 : 1));
}

function blocksOf({ subnet, group }: HostPlace): Ipv6Block[] {
  const peers = (group?.rules ?? []).flatMap(({ peer }): readonly (Ipv6Block | undefined)[] => {
    if (peer.kind === "blocks") return peer.ipv6Blocks;
    return peer.kind === "ipv6-block" ? [peer.block] : [];
  });
  const blocks = [
    ...peers,
    ...subnet.acl.ipv6Rules.map(({ block }) => block),
    ...subnet.routes.ipv6Routes.map(({ block }) => block),
  ];
  return blocks.filter((block) => block !== undefined);
}
