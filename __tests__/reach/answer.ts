import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { NetworkIndex } from "../../reach/network-index";
import { networkModelOf } from "../../reach/network-model-of";
import { type Reachability, reachability } from "../../reach/reachability";

/** The answer to a question about stacks, with the words of the hop that refuses, where one does. */
export function answer(
  stacks: ReadonlyMap<string, SynthesizedStack>,
  from: string,
  to: string,
  port: number,
): Reachability & { readonly refusal: string | undefined } {
  const found = reachability(new NetworkIndex(networkModelOf(stacks)), from, to, port);
  const refusal = found.ways.flatMap(({ hops }) => hops).find(({ passes }) => !passes);
  return {
    ...found,
    refusal: refusal === undefined ? undefined : `${refusal.direction}: ${refusal.says}`,
  };
}
