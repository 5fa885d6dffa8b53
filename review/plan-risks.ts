import type { PlanRisk } from "./plan-risk";
import { movedBlockMissing } from "./plan-risks/moved-block-missing";
import { planErrored } from "./plan-risks/plan-errored";
import { planIncomplete } from "./plan-risks/plan-incomplete";
import { planOfAnotherAccount } from "./plan-risks/plan-of-another-account";
import { planOfAnotherRegion } from "./plan-risks/plan-of-another-region";
import { stateEmpty } from "./plan-risks/state-empty";
import { stateNewer } from "./plan-risks/state-newer";

/** Every risk of a plan as a whole. */
export const planRisks: readonly PlanRisk[] = [
  movedBlockMissing,
  planErrored,
  planIncomplete,
  planOfAnotherAccount,
  planOfAnotherRegion,
  stateEmpty,
  stateNewer,
];
