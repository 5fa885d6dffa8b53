import { UsageError } from "../core/usage-error";
import { addressClasses } from "./address-classes";
import type { AddressRange } from "./address-range";
import type { End, EndPlace } from "./end";
import type { Hop } from "./hop";
import { namedEnd } from "./named-end";
import type { NetworkIndex } from "./network-index";
import { rangeText } from "./range-text";
import type { Party } from "./steps/step";
import { type TracedWay, tracedWays } from "./traced-ways";

/** Whether one end reaches another, and by which way. */
export interface Reachability {
  readonly from: string;
  readonly to: string;
  /** TCP port. */
  readonly port: number;
  /** `partly`: from some subnets or to some, and not all. */
  readonly answer: "reached" | "partly" | "refused";
  /** One for each pair of subnets, or of a subnet and the outside. */
  readonly ways: readonly Way[];
}

/** The way between two places. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly reached: boolean;
  /** Addresses outside that are reached, or that reach, where others are not. */
  readonly only?: readonly string[];
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
  const ways = grouped(source).flatMap((one) =>
    grouped(target).map((other) => wayBetween(index, one, other, port)),
  );
  const reached = ways.filter((way) => way.reached).length;
  const answer = reached === 0 ? "refused" : reached === ways.length ? "reached" : "partly";
  return { from, to, port, answer, ways };
}

/** Places of an end that are one to a reader: a subnet, or all that is outside. */
interface PlaceGroup {
  readonly label: string;
  readonly places: readonly EndPlace[];
  /** Whether it is enough that one address is reached: nobody reaches all of the internet. */
  readonly anyAddress: boolean;
}

function grouped({ name, places }: End): PlaceGroup[] {
  const hosts = places.filter((place) => place.kind === "host");
  const outside = places.filter((place) => place.kind === "outside");
  return [
    ...hosts.map((host) => ({
      label: `${name} in ${host.subnet.zone} (${rangeText(host.range)})`,
      places: [host],
      anyAddress: false,
    })),
    ...(outside.length > 0 ? [{ label: name, places: outside, anyAddress: name === "internet" }] : []),
  ];
}

interface Asked {
  readonly source: AddressRange;
  readonly destination: AddressRange;
  readonly way: TracedWay;
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
          const way = ways.find(({ reached }) => !reached) ?? ways[0];
          if (way !== undefined) asked.push({ source, destination, way });
        }
      }
    }
  }
  const open = asked.filter(({ way }) => way.reached);
  const closed = asked.filter(({ way }) => !way.reached);
  const any = from.anyAddress || to.anyAddress;
  const reached = open.length > 0 && (any || closed.length === 0);
  const shown = (reached ? open : closed)[0] ?? asked[0];
  const only = any && reached && closed.length > 0 ? ranges(open, from.anyAddress) : undefined;
  return {
    from: from.label,
    to: to.label,
    reached,
    ...(only !== undefined && { only }),
    hops: shown?.way.hops ?? [],
  };
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
