import type { JsonObject } from "./plan/json-object";
import type { StateResource } from "./plan/plan";
import type { ReviewedChange } from "./reviewed-change";
import type { Severity } from "./severity";

/** What a risk found in a change. */
export interface Sighting {
  /** What changes, as a clause: "no longer records events". */
  readonly message: string;
  readonly before?: string;
  readonly after?: string;
  /** Where it is less, or more, than the risk at large. */
  readonly severity?: Severity;
  /** Whether it is nothing but that the resource goes or is made anew, so that it may follow from another change. @default false */
  readonly mayFollow?: boolean;
}

/** A change of one type that shows when a risk is there, or is not. */
export interface RiskCase {
  readonly type: string;
  /** Undefined: it is created. */
  readonly before?: JsonObject;
  /** Undefined: it is deleted, or forgotten where `action` says so. */
  readonly after?: JsonObject;
  /** @default what before and after say; "replace" and "forget" must be named */
  readonly action?: "forget" | "replace" | "replace, created first";
  /** At which it is found. @default the severity of the risk */
  readonly severity?: Severity;
  /** What else is in the state. @default nothing */
  readonly prior?: readonly StateResource[];
}

/** One way in which a planned change takes something from security. */
export interface Risk {
  /** What is wrong, such as `trail-stopped`; waivers and Code Scanning know it by this. */
  readonly id: string;
  readonly severity: Severity;
  /** Why it matters, in a sentence. */
  readonly reason: string;
  /** What to do about it. */
  readonly advice: string;
  /** Document of AWS or Terraform that says so. */
  readonly source: string;
  /** Types of resources that are judged, with the attributes that are read: drift elsewhere is no news. `*` is every type that nothing else tells of. */
  readonly reads: Readonly<Record<string, readonly string[]>>;
  readonly judge: (change: ReviewedChange) => Sighting | undefined;
  /** Whether the end of a leftover (deposed) object is the same loss as that of the resource. @default false */
  readonly holdsForDeposed?: true;
  readonly cases: { readonly dangerous: readonly RiskCase[]; readonly harmless: readonly RiskCase[] };
}
