import type { SynthesizedStack } from "./synthesized-stack";
import type { Verdict } from "./verdict";

/** What we promise, why, and how a reader can tell that synthesized Terraform keeps the promise. */
export interface Objective {
  /** `domain.promise`. */
  readonly id: string;
  /** The promise, as one sentence. */
  readonly promise: string;
  /** Where the promise comes from: an AWS document or a benchmark. */
  readonly source: string;
  /**
   * Reads one synthesized stack and answers with the addresses that satisfy and that break the promise.
   * A stack that the promise does not concern has neither.
   */
  readonly proof: (stack: SynthesizedStack) => Verdict;
}
