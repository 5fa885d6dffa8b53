import { excludedAccounts } from "../../config/excluded-accounts";
import { awsRegions } from "../../facts/aws-regions";
import type { PartialPlan } from "../../modules/detection/guard-duty-organization";
import type { Estate } from "../estate";
import { protectionPlansOn } from "./protection-plans-on";

/**
 * Protection plans of GuardDuty that some member accounts do not have, in a Region. GuardDuty takes in every account in
 * every Region that is on by default; in others, those that use them.
 */
export function partialPlans(estate: Estate, region: string): PartialPlan[] {
  const administrator = estate.holder("security");
  const optIn = awsRegions.some(({ name, optIn: chosen }) => name === region && chosen);
  const members = estate.accountNames.filter(
    (name) => name !== administrator && (!optIn || estate.regions(name).includes(region)),
  );
  return protectionPlansOn(estate, region).flatMap((plan) => {
    const excluded = excludedAccounts(estate.organization, `guardduty-${plan}`);
    if (excluded.length === 0) return [];
    return [
      {
        plan,
        members: members.map((name) => ({
          name,
          id: estate.account(name).id,
          status: excluded.includes(name) ? ("DISABLED" as const) : ("ENABLED" as const),
        })),
      },
    ];
  });
}
