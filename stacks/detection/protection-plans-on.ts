import { type ProtectionPlan, protectionPlans } from "../../facts/protection-plans";
import type { Estate } from "../estate";

/** GuardDuty's protection plans that are on in a Region: in an account, or in one account at least. */
export function protectionPlansOn(estate: Estate, region: string, account?: string): ProtectionPlan[] {
  const plans = Object.keys(protectionPlans) as ProtectionPlan[];
  return plans.filter(
    (plan) =>
      estate.hasIn(region, `guardduty-${plan}`) &&
      (account === undefined || estate.hasFor(account, `guardduty-${plan}`)),
  );
}
