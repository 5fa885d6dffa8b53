import { type ProtectionPlan, protectionPlans } from "../../facts/protection-plans";
import type { Estate } from "../estate";

/** GuardDuty's protection plans that are on. */
export function protectionPlansOn(estate: Estate): ProtectionPlan[] {
  const plans = Object.keys(protectionPlans) as ProtectionPlan[];
  return plans.filter((plan) => estate.has(`guardduty-${plan}`));
}
