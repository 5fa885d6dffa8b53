import { type ProtectionPlan, protectionPlans } from "../../facts/protection-plans";
import type { Estate } from "../estate";

/** GuardDuty's protection plans that are on: in an account, or in one account at least. */
export function protectionPlansOn(estate: Estate, account?: string): ProtectionPlan[] {
  const plans = Object.keys(protectionPlans) as ProtectionPlan[];
  return plans.filter((plan) =>
    account === undefined ? estate.has(`guardduty-${plan}`) : estate.hasIn(account, `guardduty-${plan}`),
  );
}
