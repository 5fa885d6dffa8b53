import { UsageError } from "../core/usage-error";
import { addressClasses } from "./address-classes";
import type { AddressRange } from "./address-range";
import { commonPorts } from "./common-ports";
import type { End, EndPlace } from "./end";
import type { Hop } from "./hop";
import { ipv6Way } from "./ipv6/ipv6-way";
import { namedEnd } from "./named-end";
import { narrowPorts } from "./narrow-ports";
import type { NetworkIndex } from "./network-index";
import type { PortRange } from "./network-model";
import { rangeText } from "./range-text";
import type { Party } from "./steps/step";
import { type TracedWay, tracedWays } from "./traced-ways";

/** Whether one end reaches another, and by which way. */
export interface Reachability {
  readonly from: string;
  readonly to: string;
  /** TCP port. */
  readonly port: number;
  /**
   * `partly`: from some subnets or to some, and not all, or from some ports of the asker alone. `unjudged`: not in IPv4, and nowhere known in IPv6, which passes
   * something through which it is not followed.
   */
  readonly answer: "reached" | "partly" | "refused" | "unjudged";
  /** One for each pair of subnets, or of a subnet and the outside; those in IPv6 beside, where they are not refused. */
  readonly ways: readonly Way[];
}

/** The way between two places. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly reached: boolean;
  /** Addresses outside that are reached, or that reach, where others are not. */
  readonly only?: readonly string[];
  /** Ports from which it is reached alone, where those of ordinary clients from 1024 up are not all among them. */
  readonly fromPorts?: readonly PortRange[];
  /** The request, then the reply; the last one refuses where it is not reached. */
  readonly hops: readonly Hop[];
}

/**
 * Says whether one end reaches another on a TCP port, hop by hop and back.
 *
 * @param from name of an end, see `namedEnd`
 * @throws UsageError for names that nothing has, and for questions that nothing here decides
 */
export function reachability(index: NetworkIndex, from: string, to: string, port: number): Reachability {
  const source = namedEnd(index, from, "FROM");
  const target = namedEnd(index, to, "TO");
  const outside = [source, target].every(({ places }) => places.every(({ kind }) => kind === "outside"));
  if (outside) {
    throw new UsageError(
      [
        {
          where: "FROM and TO",
          found: "both are outside of every network",
          allowed: "",
          fix: "name a network at one end",
        },
      ],
      "nothing was asked",
    );
  }
  const pairs = grouped(source).flatMap((one) =>
    grouped(target).map((other) => waysBetween(index, one, other, port)),
  );
  const counts = (answer: Pair["answer"]) => pairs.filter((pair) => pair.answer === answer).length;
  const [reached, unjudged] = [counts("reached"), counts("unjudged")];
  const some = reached + counts("partly") > 0 ? "partly" : unjudged > 0 ? "unjudged" : "refused";
  const answer = reached > 0 && reached === pairs.length ? "reached" : some;
  return { from, to, port, answer, ways: pairs.flatMap(({ ways }) => ways) };
}

/** Two groups of places: whether one reaches the other, in IPv4 or in IPv6. */
interface Pair {
  readonly answer: Reachability["answer"];
  readonly ways: readonly Way[];
}

function waysBetween(index: NetworkIndex, from: PlaceGroup, to: PlaceGroup, port: number): Pair {
  const way = wayBetween(index, from, to, port);
  const [[source], [target]] = [from.places, to.places];
  const isAsked = source !== undefined && target !== undefined && from.hasIpv6 && to.hasIpv6;
  const other = isAsked ? ipv6Way(index, source, target, port) : undefined;
  if (other === undefined || other.answer === "refused") {
    return { answer: answerOf(way), ways: [way] };
  }
  const { answer: found, ...rest } = other;
  const inIpv6: Way = { from: from.label, to: `${to.label}, in IPv6`, reached: found === "reached", ...rest };
  const answers = [answerOf(way), found === "unjudged" ? found : answerOf(inIpv6)] as const;
  const best = (["reached", "partly", "unjudged"] as const).find((answer) => answers.includes(answer));
  const isShown = way.reached || found === "unjudged";
  return { answer: best ?? "refused", ways: isShown ? [way, inIpv6] : [inIpv6] };
}

function answerOf({ reached, fromPorts }: Way): "reached" | "partly" | "refused" {
  if (!reached) return "refused";
  return fromPorts === undefined ? "reached" : "partly";
}

/** Places of an end that are one to a reader: a subnet, or all that is outside. */
interface PlaceGroup {
  readonly label: string;
  readonly places: readonly EndPlace[];
  /** Whether it is enough that one address is reached: nobody reaches all of the internet. */
  readonly anyAddress: boolean;
  /** Whether its name stands for addresses of IPv6, too. */
  readonly hasIpv6: boolean;
}

function grouped({ name, places }: End): PlaceGroup[] {
  const hasIpv6 = !/^[\d./]+$/.test(name);
  const hosts = places.filter((place) => place.kind === "host");
  const outside = places.filter((place) => place.kind === "outside");
  return [
    ...hosts.map((host) => ({
      label: `${name} in ${host.subnet.zone} (${rangeText(host.range)})`,
      places: [host],
      anyAddress: false,
      hasIpv6,
    })),
    ...(outside.length > 0 ? [outsideGroup(name, outside)] : []),
  ];
}

function outsideGroup(name: string, places: readonly EndPlace[]): PlaceGroup {
  const isInternet = name === "internet";
  return { label: name, places, anyAddress: isInternet, hasIpv6: isInternet };
}

interface Asked {
  readonly source: AddressRange;
  readonly destination: AddressRange;
  readonly way: TracedWay;
  /** Ports of the asker, where it is reached from fewer than ordinary clients take. */
  readonly fromPorts: readonly PortRange[] | undefined;
}

function wayBetween(index: NetworkIndex, from: PlaceGroup, to: PlaceGroup, port: number): Way {
  const asked: Asked[] = [];
  for (const one of from.places) {
    for (const other of to.places) {
      for (const source of addressClasses(one.range, index.boundaries)) {
        for (const destination of addressClasses(other.range, index.boundaries)) {
          const conversation = {
            from: one,
            to: other,
            source: partyOf(from, source),
            destination: partyOf(to, destination),
            port,
          };
          // AWS chooses among several, so all of them must do.
          const ways = tracedWays(index, conversation);
          const fromPorts = narrowPorts(ways.at(-1)?.ports ?? []);
          const last = fromPorts === undefined ? ways[0] : ways.at(-1);
          const way = ways.find(({ reached }) => !reached) ?? last;
          if (way !== undefined) asked.push({ source, destination, way, fromPorts });
        }
      }
    }
  }
  const any = from.anyAddress || to.anyAddress;
  const whole = asked.filter(({ way, fromPorts }) => way.reached && fromPorts === undefined);
  // Where one address is enough, it is one that needs no choice of ports, if there is any.
  const open = any && whole.length > 0 ? whole : asked.filter(({ way }) => way.reached);
  const closed = asked.filter((one) => !open.includes(one));
  const reached = open.length > 0 && (any || closed.length === 0);
  const narrow = reached ? open.filter((one) => one.fromPorts !== undefined) : [];
  const shown = narrow[0] ?? (reached ? open : closed)[0] ?? asked[0];
  const fromPorts = portsOfAll(narrow);
  const only = any && reached && closed.length > 0 ? ranges(open, from.anyAddress) : undefined;
  return {
    from: from.label,
    to: to.label,
    reached,
    ...(only !== undefined && { only }),
    ...(fromPorts !== undefined && { fromPorts }),
    hops: shown?.way.hops ?? [],
  };
}

/** Ports from which all are reached; those of the first, where none is common to them. */
function portsOfAll([first, ...others]: readonly Asked[]): readonly PortRange[] | undefined {
  const all = others.reduce<readonly PortRange[]>(
    (ports, { way }) => commonPorts(ports, way.ports ?? []),
    first?.way.ports ?? [],
  );
  return all.length > 0 ? all : first?.fromPorts;
}

/** The first address of a range stands for all of them. */
function partyOf({ anyAddress }: PlaceGroup, range: AddressRange): Party {
  return { address: range.first, text: anyAddress ? "the internet" : rangeText(range) };
}

/** The addresses outside, neighbours joined. */
function ranges(asked: readonly Asked[], ofSource: boolean): string[] {
  const all = asked
    .map(({ source, destination }) => (ofSource ? source : destination))
    .sort((left, right) => left.first - right.first);
  const joined: AddressRange[] = [];
  for (const range of all) {
    const last = joined.at(-1);
    if (last !== undefined && range.first <= last.end) {
      joined[joined.length - 1] = { first: last.first, end: Math.max(last.end, range.end) };
    } else joined.push(range);
  }
  return joined.map(rangeText);
}
