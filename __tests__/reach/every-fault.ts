import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { addressClasses } from "../../reach/address-classes";
import type { EndPlace, HostPlace } from "../../reach/end";
import { faults } from "../../reach/faults";
import type { FaultQuestion, NetworkIntent } from "../../reach/faults/fault-question";
import { NetworkIndex } from "../../reach/network-index";
import { networkModelOf } from "../../reach/network-model-of";
import { publicRanges } from "../../reach/public-ranges";
import { routedWay } from "../../reach/routed-way";
import { SubnetUses } from "../../reach/subnet-uses";
import { faultText } from "./fault-text";

/**
 * What judges say of every way there is: from each subnet to each of another network, out to every part of the internet and
 * in from it. Nothing is taken for the same as something else, so that it says what walking less must find, too.
 */
export function everyFault(
  stacks: ReadonlyMap<string, SynthesizedStack>,
  intent: NetworkIntent = {},
): ReadonlySet<string> {
  const index = new NetworkIndex(networkModelOf(stacks));
  const uses = new SubnetUses(index);
  const question: FaultQuestion = { index, uses, intent };
  const all = index.model.vpcs.flatMap((vpc) =>
    vpc.subnets.map((subnet): HostPlace => {
      const { first, size } = subnet.block;
      return { kind: "host", vpc, subnet, group: undefined, range: { first, end: first + size } };
    }),
  );
  const ends = all.filter(({ vpc, subnet }) => !uses.hubs.has(vpc.id) && uses.isForHosts(subnet.id));
  const outside = publicRanges(index.model.vpcs.flatMap(({ blocks }) => blocks))
    .flatMap((range) => addressClasses(range, index.boundaries))
    .map((range): EndPlace => ({ kind: "outside", isPublic: true, range }));
  const pairs = [
    ...ends.flatMap((from) => ends.filter(({ vpc }) => vpc !== from.vpc).map((to) => [from, to] as const)),
    ...all.flatMap((from) => outside.map((to) => [from, to] as const)),
    ...all.flatMap((to) => outside.map((from) => [from, to] as const)),
  ];
  const found = new Set<string>();
  for (const [from, to] of pairs) {
    for (const way of routedWay(index, from, to)) {
      for (const { name, judge } of faults) {
        const place = judge?.(way, question);
        if (place !== undefined) found.add(faultText(name, place));
      }
    }
  }
  return found;
}
