import type { SynthesizedStack } from "../../controls/synthesized-stack";
import type { NetworkIntent } from "../../reach/faults/fault-question";
import { type FoundFault, foundFaults } from "../../reach/found-faults";
import { NetworkIndex } from "../../reach/network-index";
import { networkModelOf } from "../../reach/network-model-of";

/** The faults of stacks. */
export function faultsOf(
  stacks: ReadonlyMap<string, SynthesizedStack>,
  intent: NetworkIntent = {},
): FoundFault[] {
  return foundFaults(new NetworkIndex(networkModelOf(stacks)), intent);
}
