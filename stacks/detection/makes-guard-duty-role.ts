import type { Estate } from "../estate";

/** Whether GuardDuty's role is made in an account: in the management account, where its administrator cannot make it. */
export function makesGuardDutyRole(estate: Estate, account: string): boolean {
  return (
    estate.organizationId !== undefined && account === estate.holder("management") && estate.has("guardduty")
  );
}
