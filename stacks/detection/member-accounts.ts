import type { MemberAccount } from "../../modules/detection/organization-members";
import type { Estate } from "../estate";
import { inspectorScans } from "./inspector-scans";
import { partialExclusions } from "./partial-exclusions";
import { saidOf } from "./said-of";

/** Accounts that Inspector, Macie and Detective take in, in a Region, and what some of them do not have. */
export function memberAccounts(estate: Estate, region: string): MemberAccount[] {
  const administrator = estate.holder("security");
  const macie = partialExclusions(estate).find(({ capability }) => capability === "macie");
  return estate.accountNames
    .filter((name) => name !== administrator && estate.regions(name).includes(region))
    .map((name) => ({
      name,
      id: estate.account(name).id,
      email: estate.account(name).email,
      inspected: inspectorScans(estate, region, name),
      graph: estate.hasFor(name, "detective") ? "on" : "off",
      ...(macie?.accounts.includes(name) === true && { macieException: saidOf(macie) }),
    }));
}
