import type { Hop } from "../hop";
import type { PortRange, RouteTarget } from "../network-model";
import { aclHop } from "../steps/acl-hop";
import { hopOf } from "../steps/hop-of";
import { narrowed } from "../steps/narrowed";
import type { Packet } from "../steps/step";
import { ipv6Entrance } from "./ipv6-entrance";
import type { Ipv6Hops } from "./ipv6-hops";
import type { Ipv6Place } from "./ipv6-place";
import { ipv6Route } from "./ipv6-route";
import { ipv6View, viewedAddress } from "./ipv6-view";

/** Someone at one end, by one address. */
export interface Ipv6Party {
  readonly place: Ipv6Place;
  readonly address: bigint;
  readonly text: string;
}

/** Walks one packet of IPv6 within a VPC, out to the internet, or in. */
export function ipv6Step(
  direction: Packet["direction"],
  ports: readonly PortRange[],
  from: Ipv6Party,
  to: Ipv6Party,
): Ipv6Hops {
  const party = ({ text }: Ipv6Party) => ({ address: viewedAddress, text });
  const packet = { direction, ports, source: party(from), destination: party(to), translations: [] };
  const filtered = (
    own: Ipv6Party,
    other: Ipv6Party,
    way: "in" | "out",
    before: readonly Hop[] = [],
  ): Hop[] =>
    own.place.kind === "host"
      ? [aclHop(narrowed(packet, before), ipv6View(own.place.host, other.address).subnet, way)]
      : [];
  if (from.place.kind === "internet") return { hops: filtered(to, from, "in") };
  if (to.place.kind === "host" && to.place.host.subnet.id === from.place.host.subnet.id) return { hops: [] };
  const { vpc, subnet } = from.place.host;
  const name = `route table ${subnet.routes.name}`;
  const route = ipv6Route(from.place.host, to.address);
  const decider = route ?? subnet.routes;
  if (route === undefined) {
    const says = `${name}: no route to ${to.text}`;
    return { hops: [hopOf(packet, "route", false, says, decider)] };
  }
  const { target } = route;
  const led = (whither: string) => hopOf(packet, "route", true, `${name}: ${to.text} ${whither}`, decider);
  const out = filtered(from, to, "out");
  const isInside = to.place.kind === "host" && to.place.host.vpc.id === vpc.id;
  if (target.kind === "local" && isInside) {
    return { hops: [led("is local"), ...out, ...filtered(to, from, "in", out)] };
  }
  // Another VPC is behind the internet, since addresses of IPv6 are those of the internet.
  const arrives = (gateway: Hop): Ipv6Hops => {
    const hops = [led(`to ${gatewayNames[target.kind] ?? ""}`), ...out, gateway];
    const entrance = direction === "request" ? ipv6Entrance(to.place) : { hops: [] };
    return { ...entrance, hops: [...hops, ...entrance.hops, ...filtered(to, from, "in", out)] };
  };
  if (target.kind === "internet-gateway" && !isInside) {
    const gateway = vpc.internetGateway;
    const attached = gateway?.id === target.id;
    const says = attached
      ? `internet gateway ${gateway.name}: out to the internet`
      : `the internet gateway is not attached to ${vpc.name}`;
    return arrives(hopOf(packet, "internet-gateway", attached, says, gateway ?? vpc));
  }
  if (target.kind === "egress-only-gateway" && !isInside) {
    const passes = direction === "request";
    const does = passes
      ? "out to the internet"
      : "lets out what was asked from within, and this is the reply to a request from outside";
    const says = `egress-only internet gateway: ${does}`;
    return arrives(hopOf(packet, "internet-gateway", passes, says, decider));
  }
  if (target.kind === "missing") {
    const says = `${name}: ${target.written}, which is not there (blackhole)`;
    return { hops: [hopOf(packet, "blackhole", false, says, decider)] };
  }
  const says = `${name}: leads ${to.text} to something through which IPv6 is not judged`;
  return { hops: [hopOf(packet, "route", false, says, decider)], unjudged: true };
}

const gatewayNames: Readonly<Partial<Record<RouteTarget["kind"], string>>> = {
  "internet-gateway": "the internet gateway",
  "egress-only-gateway": "the egress-only internet gateway",
};
