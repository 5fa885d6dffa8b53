import type { Organization } from "./schema/organization";

/** What becomes of an account's default VPC in a Region: the account's choice, or the organization's, or `locked`. */
export function defaultVpcIn(
  organization: Organization,
  account: string,
  region: string,
): "locked" | "absent" {
  for (const choice of [organization.accounts[account]?.defaultVpc, organization.defaultVpc]) {
    const here = typeof choice === "object" ? choice[region] : choice;
    if (here !== undefined) return here;
  }
  return "locked";
}
