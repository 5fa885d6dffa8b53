import type { SynthesizedStack } from "../../../controls/synthesized-stack";

/** Resources of a stack that may be changed: type -> name -> arguments. */
export type Resources = Record<string, Record<string, Record<string, unknown>>>;

/** A copy of a stack whose resources a test changes; the original stays. */
export function changed(stack: SynthesizedStack, change: (resources: Resources) => void): SynthesizedStack {
  const resource = structuredClone(stack.resource ?? {}) as Resources;
  change(resource);
  return { ...stack, resource };
}
