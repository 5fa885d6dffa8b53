import { chosenRoute } from "./chosen-route";
import type { EndPlace, HostPlace } from "./end";
import { networkGroups } from "./network-groups";
import type { NetworkIndex } from "./network-index";
import { publicClasses } from "./public-classes";
import { representedHosts } from "./represented-hosts";
import type { RoutedWay } from "./routed-way";
import type { SubnetUses } from "./subnet-uses";
import { tracedWays } from "./traced-ways";

/**
 * The ways that routes lead between VPCs that anything connects, out to the internet, and in. Subnets whose routes are
 * the same are walked once.
 */
export function* routedWays(index: NetworkIndex, uses: SubnetUses): Generator<RoutedWay> {
  const hosts = representedHosts(index, uses);
  const outside = publicClasses(index).map((range): EndPlace => ({ kind: "outside", isPublic: true, range }));
  for (const vpc of index.model.vpcs) {
    for (const host of hosts.get(vpc.id) ?? []) {
      for (const other of outside) {
        if (chosenRoute(host.subnet.routes, vpc, other.range.first) === undefined) continue;
        yield* between(index, host, other);
        if (vpc.internetGateway !== undefined) yield* between(index, other, host);
      }
    }
  }
  for (const connected of networkGroups(index)) {
    const ends = connected
      .filter((vpc) => !uses.hubs.has(vpc))
      .flatMap((vpc) => hosts.get(vpc) ?? [])
      .filter(({ subnet }) => uses.isForHosts(subnet.id));
    for (const from of ends) {
      for (const to of ends) {
        if (from.vpc !== to.vpc && chosenRoute(from.subnet.routes, from.vpc, to.range.first) !== undefined)
          yield* between(index, from, to);
      }
    }
  }
}

function* between(index: NetworkIndex, from: EndPlace, to: EndPlace): Generator<RoutedWay> {
  const conversation = {
    from,
    to,
    source: { address: from.range.first, text: textOf(from) },
    destination: { address: to.range.first, text: textOf(to) },
    port: 0,
    routesOnly: true as const,
  };
  const ends = `${conversation.source.text} to ${conversation.destination.text}`;
  for (const { hops, inspections } of tracedWays(index, conversation)) {
    const last = hops.at(-1);
    yield {
      from,
      to,
      ends,
      hops,
      arrives: inspections !== undefined,
      inspected: inspections !== undefined && inspections.length > 0,
      lost: last?.passes === false ? last : undefined,
    };
  }
}

function textOf(place: EndPlace): string {
  return place.kind === "outside" ? "the internet" : hostText(place);
}

function hostText({ vpc, subnet }: HostPlace): string {
  return `${vpc.network}/${subnet.tier ?? subnet.name} in ${subnet.zone}`;
}
