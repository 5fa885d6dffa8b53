import type { Conditions } from "../../core/policy-document";

/** What a guardrail denies: actions, or everything but some; on which resources; under which conditions. */
export interface Denial {
  readonly actions?: readonly string[];
  readonly notActions?: readonly string[];
  /** @default every resource */
  readonly resources?: readonly string[];
  /** Every resource but these; in place of `resources`. */
  readonly notResources?: readonly string[];
  /** Conditions beside the exemption of principals. @default none */
  readonly conditions?: Conditions;
}
