import { chosenRoute } from "./chosen-route";
import type { EndPlace, HostPlace } from "./end";
import type { FaultQuestion } from "./faults/fault-question";
import { hostClasses } from "./host-classes";
import { networkGroups } from "./network-groups";
import { publicClasses } from "./public-classes";
import { representedHosts } from "./represented-hosts";
import { type RoutedWay, routedWay } from "./routed-way";

/** Ways that routes do not tell apart: what is found on the first of them holds of all. */
export interface AlikeWays {
  readonly first: readonly RoutedWay[];
  readonly others: () => Generator<RoutedWay>;
}

/**
 * The ways that routes lead between VPCs that anything connects, out to the internet, and in. Only the first of those that
 * routes do not tell apart are walked.
 */
export function* routedWays(question: FaultQuestion): Generator<AlikeWays> {
  const { index, uses, intent } = question;
  const hosts = representedHosts(index, uses);
  const all = [...hosts.values()].flat();
  const outside = publicClasses(index).map((range): EndPlace => ({ kind: "outside", isPublic: true, range }));
  for (const alike of hostClasses(index, uses, intent, all)) {
    for (const other of outside) {
      yield* walked(
        question,
        alike.filter((host) => leaves(host, other)).map((host) => [host, other]),
      );
      yield* walked(
        question,
        alike
          .filter((host) => leaves(host, other) && host.vpc.internetGateway !== undefined)
          .map((host) => [other, host]),
      );
    }
  }
  for (const connected of networkGroups(index)) {
    const ends = connected
      .filter((vpc) => !uses.hubs.has(vpc))
      .flatMap((vpc) => hosts.get(vpc) ?? [])
      .filter(({ subnet }) => uses.isForHosts(subnet.id));
    const classes = hostClasses(index, uses, intent, ends);
    for (const from of classes) for (const to of classes) yield* walked(question, pairs(from, to));
  }
}

/** Pairs of hosts in different VPCs, where routes lead out at all. */
function* pairs(
  from: readonly HostPlace[],
  to: readonly HostPlace[],
): Generator<readonly [EndPlace, EndPlace]> {
  for (const one of from) {
    for (const other of to) if (one.vpc !== other.vpc && leaves(one, other)) yield [one, other];
  }
}

function leaves({ subnet, vpc }: HostPlace, { range }: EndPlace): boolean {
  return chosenRoute(subnet.routes, vpc, range.first) !== undefined;
}

function* walked(
  { index }: FaultQuestion,
  pairsAlike: Iterable<readonly [EndPlace, EndPlace]>,
): Generator<AlikeWays> {
  const iterator = pairsAlike[Symbol.iterator]();
  const { value: first } = iterator.next();
  if (first === undefined) return;
  yield {
    first: routedWay(index, ...(first as readonly [EndPlace, EndPlace])),
    *others() {
      for (let next = iterator.next(); next.done !== true; next = iterator.next())
        yield* routedWay(index, ...next.value);
    },
  };
}
