import type { ResourceBody, SynthesizedStack } from "../../../controls/synthesized-stack";
import type { Change } from "./change";

/** One resource of a synthesized stack, with the stack that a graph check looks around in. */
export interface ScannedResource {
  readonly address: string;
  readonly type: string;
  readonly body: ResourceBody;
  readonly stack: SynthesizedStack;
}

/** Whether a resource meets a demand. */
export type Predicate = (resource: ScannedResource) => boolean | Promise<boolean>;

/**
 * What becomes of a scanner's demand:
 *
 * - `met`: the predicate, which reads what the scanner reads, holds for every resource of the types.
 * - `exception`: the demand stands in the register of exceptions with a reason; the predicate says what holds in
 *   its place, so that the exception hides nothing.
 * - `not-applicable`: the scanner judges other types and only reads this one along the way; the answer stands until
 *   one of those types is emitted.
 */
export type Answer =
  | {
      readonly kind: "met" | "exception";
      readonly holds: Predicate;
      /** Changes after each of which the predicate must not hold. */
      readonly breaches: readonly Change[];
      /** Changes after each of which it must hold still: what looks like a breach and is none. @default none */
      readonly harmless?: readonly Change[];
    }
  | { readonly kind: "not-applicable"; readonly until: readonly string[]; readonly reason: string };

/** A check of checkov, and how what Palisade emits answers it. */
export type Demand = {
  /** Id as checkov writes it: `CKV_AWS_21`. */
  readonly check: string;
  /** Resource types for which this is the answer. */
  readonly types: readonly string[];
  /** What is demanded, in a few words. */
  readonly subject: string;
} & Answer;
