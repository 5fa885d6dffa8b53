import type { Plan } from "./plan/plan";
import type { PolicyRisk } from "./policy-risk";

/** Something that is wrong with a plan as a whole. */
export interface PlanRisk extends PolicyRisk {
  readonly judge: (plan: Plan) => string | undefined;
}
