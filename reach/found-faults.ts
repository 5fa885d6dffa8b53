import { faults } from "./faults";
import type { FaultPlace } from "./faults/fault-place";
import type { FaultQuestion, NetworkIntent } from "./faults/fault-question";
import type { NetworkIndex } from "./network-index";
import type { RoutedWay } from "./routed-way";
import { routedWays } from "./routed-ways";
import { SubnetUses } from "./subnet-uses";

/** A fault, and where it is. */
export interface FoundFault extends FaultPlace {
  /** Name of the fault: `blackhole`. */
  readonly fault: string;
  /** One of the ways that it concerns, where it concerns ways. */
  readonly way?: string;
  /** How many ways more it concerns. */
  readonly others?: number;
}

/** Every fault of the networks, each place once. */
export function foundFaults(index: NetworkIndex, intent: NetworkIntent = {}): FoundFault[] {
  const question: FaultQuestion = { index, uses: new SubnetUses(index), intent };
  const found = new Map(faults.map(({ name }) => [name, new Map<string, FoundFault>()]));
  const add = (fault: string, place: FaultPlace, way?: string) => {
    const places = found.get(fault);
    const key = [place.stack, place.address, place.says].join("\n");
    const before = places?.get(key);
    if (before === undefined) places?.set(key, { fault, ...place, ...(way !== undefined && { way }) });
    else if (way !== undefined && before.way !== way)
      places?.set(key, { ...before, others: (before.others ?? 0) + 1 });
  };
  for (const { name, find } of faults) for (const place of find?.(question) ?? []) add(name, place);
  const judged = (ways: Iterable<RoutedWay>): boolean => {
    let isFound = false;
    for (const way of ways) {
      for (const { name, judge } of faults) {
        const place = judge?.(way, question);
        if (place === undefined) continue;
        isFound = true;
        add(name, place, way.ends);
      }
    }
    return isFound;
  };
  // Where the first has no fault, none that is like it has.
  for (const { first, others } of routedWays(question)) if (judged(first)) judged(others());
  return [...found.values()].flatMap((places) => [...places.values()]);
}
