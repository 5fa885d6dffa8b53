import type { EndPlace } from "./end";
import type { Hop } from "./hop";
import type { NetworkIndex } from "./network-index";
import { tracedWays } from "./traced-ways";

/** Where routes lead from one place to another and back, whatever network ACLs and security groups say. */
export interface RoutedWay {
  readonly from: EndPlace;
  readonly to: EndPlace;
  /** As a reader knows the ends. */
  readonly ends: string;
  readonly hops: readonly Hop[];
  /** Whether the request arrives. */
  readonly arrives: boolean;
  /** Whether a firewall or an appliance inspects the request. */
  readonly inspected: boolean;
  /** The hop where the request or its reply is lost. */
  readonly lost: Hop | undefined;
}

/** One way between two places, or several where AWS chooses. */
export function routedWay(index: NetworkIndex, from: EndPlace, to: EndPlace): RoutedWay[] {
  const source = { address: from.range.first, text: textOf(from) };
  const destination = { address: to.range.first, text: textOf(to) };
  const ways = tracedWays(index, { from, to, source, destination, port: 0, routesOnly: true });
  return ways.map(({ hops, inspections }) => {
    const last = hops.at(-1);
    return {
      from,
      to,
      ends: `${source.text} to ${destination.text}`,
      hops,
      arrives: inspections !== undefined,
      inspected: inspections !== undefined && inspections.length > 0,
      lost: last?.passes === false ? last : undefined,
    };
  });
}

function textOf(place: EndPlace): string {
  if (place.kind === "outside") return "the internet";
  const { vpc, subnet } = place;
  return `${vpc.network}/${subnet.tier ?? subnet.name} in ${subnet.zone}`;
}
