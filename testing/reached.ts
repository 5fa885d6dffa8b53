import type { SynthesizedStack } from "../controls/synthesized-stack";
import { NetworkIndex } from "../reach/network-index";
import { networkModelOf } from "../reach/network-model-of";
import { portsText } from "../reach/ports-text";
import { type Reachability, reachability, type Way } from "../reach/reachability";
import type { MatchResult } from "./fulfilment";
import type { ReachRequest } from "./reach-request";

/** Terraform JSON of one stack, or of several that belong together. */
export type ReachedStacks =
  | SynthesizedStack
  | readonly SynthesizedStack[]
  | ReadonlyMap<string, SynthesizedStack>;

/**
 * Whether one end reaches another, from each of its subnets and to each. What is reached in part, or from
 * some ports of the client alone, or is not judged in IPv6, passes neither as it is nor with `not`. A plain function; `matchers` makes a Jest matcher of it.
 *
 * @param isNot whether it is asked with `not`
 * @throws for names that no stack has
 */
export function reached(stacks: ReachedStacks, { from, to, port }: ReachRequest, isNot = false): MatchResult {
  const found = reachability(indexOf(stacks), from, to, port);
  const { answer } = found;
  const isOpen = answer === "partly" || answer === "unjudged";
  return { pass: isOpen ? isNot : answer === "reached", message: () => told(found, isNot) };
}

/** Indexes by what they are of: many questions are asked about the same stacks. */
const known = new WeakMap<object, NetworkIndex>();

function indexOf(stacks: ReachedStacks): NetworkIndex {
  const before = known.get(stacks);
  if (before !== undefined) return before;
  const index = new NetworkIndex(networkModelOf(named(stacks)));
  known.set(stacks, index);
  return index;
}

function named(stacks: ReachedStacks): ReadonlyMap<string, SynthesizedStack> {
  if (stacks instanceof Map) return stacks;
  const list = [stacks].flat() as readonly SynthesizedStack[];
  return new Map(list.map((stack, index) => [`stack ${index + 1}`, stack]));
}

function told({ from, to, port, answer, ways }: Reachability, isNot: boolean): string {
  const narrow = ways.find(({ fromPorts }) => fromPorts !== undefined);
  const way =
    (answer === "unjudged" ? ways.at(-1) : ways.find(({ reached: is }) => is === isNot)) ?? narrow ?? ways[0];
  const part = answer === "partly" ? "it does in part" : "its way in IPv6 is not judged";
  const found = answer === "partly" || answer === "unjudged" ? part : isNot ? "it does" : "it does not";
  return [
    `expected ${from} ${isNot ? "not to reach" : "to reach"} ${to} on TCP ${port}, and ${found}:`,
    ...(way === undefined ? [] : shown(way)),
  ].join("\n");
}

function shown({ from, to, fromPorts, hops }: Way): string[] {
  return [
    `  ${from} to ${to}`,
    ...(fromPorts === undefined ? [] : [`  only if the client asks from port ${portsText(fromPorts)}`]),
    ...hops.map(({ direction, passes, says, address }) =>
      passes
        ? `  ${direction}: ${says}`
        : `  ${direction} refused: ${says}${address === undefined ? "" : ` (${address})`}`,
    ),
  ];
}
