import type { Change } from "./plan/change";
import type { PlanIndex } from "./plan/plan-index";

/** A change, and the plan around it. */
export interface ReviewedChange extends Change {
  readonly index: PlanIndex;
}
