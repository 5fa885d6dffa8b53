import type { EndPlace } from "../end";
import { everyPort } from "../every-port";
import { groupHop } from "../group-hop";
import type { Hop } from "../hop";
import { narrowPorts } from "../narrow-ports";
import type { NetworkIndex } from "../network-index";
import type { PortRange } from "../network-model";
import { ipv6AddressesOf } from "./ipv6-addresses-of";
import { ipv6Entrance } from "./ipv6-entrance";
import type { Ipv6Hops } from "./ipv6-hops";
import type { Ipv6Place } from "./ipv6-place";
import { type Ipv6Party, ipv6Step } from "./ipv6-step";
import { ipv6View, viewedAddress } from "./ipv6-view";

/** How one place reaches another in IPv6, or where it does not. */
export interface Ipv6Way {
  /** `unjudged` where it would pass something through which IPv6 is not followed here. */
  readonly answer: "reached" | "refused" | "unjudged";
  readonly hops: readonly Hop[];
  /** Ports of the asker to which the reply comes back, where they are fewer than those of ordinary clients. */
  readonly fromPorts?: readonly PortRange[];
}

/**
 * Whether one place reaches another in IPv6, and back: hosts of one VPC, or hosts and the internet, of which any address will
 * do. Undefined where one of them has none.
 */
export function ipv6Way(
  index: NetworkIndex,
  from: EndPlace,
  to: EndPlace,
  port: number,
): Ipv6Way | undefined {
  const [source, destination] = [placeOf(from), placeOf(to)];
  if (source === undefined || destination === undefined) return undefined;
  const ways = ipv6AddressesOf(source, destination).flatMap((address) =>
    ipv6AddressesOf(destination, source).map((other) =>
      between(index, { ...named(source), address }, { ...named(destination), address: other }, port),
    ),
  );
  const best = (answer: Ipv6Way["answer"]) => ways.find((way) => way.answer === answer);
  const whole = ways.find(({ answer, fromPorts }) => answer === "reached" && fromPorts === undefined);
  return whole ?? best("reached") ?? best("unjudged") ?? ways[0];
}

function placeOf(place: EndPlace): Ipv6Place | undefined {
  if (place.kind === "outside") return place.isPublic ? { kind: "internet" } : undefined;
  const block = place.subnet.ipv6Block;
  return block && { kind: "host", host: place, block };
}

function named(place: Ipv6Place): Omit<Ipv6Party, "address"> {
  return {
    place,
    text: place.kind === "internet" ? "the internet in IPv6" : `${place.host.subnet.name} in IPv6`,
  };
}

function between(index: NetworkIndex, from: Ipv6Party, to: Ipv6Party, port: number): Ipv6Way {
  const steps = [
    () => (from.place.kind === "internet" ? ipv6Entrance(to.place) : guarded(index, from, to, port, "out")),
    () => ipv6Step("request", [{ from: port, to: port }], from, to),
    () => guarded(index, to, from, port, "in"),
    () => ipv6Step("reply", everyPort, to, from),
  ];
  const hops: Hop[] = [];
  for (const step of steps) {
    const met = step();
    const stop = met.hops.findIndex(({ passes }) => !passes);
    hops.push(...met.hops.slice(0, stop < 0 ? undefined : stop + 1));
    if (stop < 0) continue;
    const isUnjudged = met.unjudged === true && stop === met.hops.length - 1;
    return { answer: isUnjudged ? "unjudged" : "refused", hops };
  }
  const ports = hops
    .map(({ toPorts }) => toPorts)
    .filter((one) => one !== undefined)
    .at(-1);
  const fromPorts = ports && narrowPorts(ports);
  return { answer: "reached", hops, ...(fromPorts !== undefined && { fromPorts }) };
}

/** What the group of a host says. */
function guarded(
  index: NetworkIndex,
  own: Ipv6Party,
  other: Ipv6Party,
  port: number,
  direction: "in" | "out",
): Ipv6Hops {
  if (own.place.kind !== "host") return { hops: [] };
  const hop = groupHop(index, ipv6View(own.place.host, other.address), {
    direction,
    other: other.place.kind === "host" ? other.place.host : outside,
    peer: { address: viewedAddress, text: other.text },
    port,
    translated: false,
    inspected: false,
  });
  return { hops: hop === undefined ? [] : [hop] };
}

const outside: EndPlace = { kind: "outside", isPublic: true, range: { first: 0, end: 1 } };
