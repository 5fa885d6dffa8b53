import type { SynthesizedStack } from "../controls/synthesized-stack";

/** Something that must hold in every stack. Reads, never changes; answers with a sentence for each breach. */
export type Check = (stack: SynthesizedStack) => string[];
