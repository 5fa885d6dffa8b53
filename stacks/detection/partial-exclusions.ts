import { excludedAccounts } from "../../config/excluded-accounts";
import { excludesSome } from "../../config/excludes-some";
import type { CapabilityName } from "../../core/capabilities";
import type { Estate } from "../estate";

/** What is excluded for some accounts, and why. */
export interface PartialExclusion {
  readonly capability: CapabilityName;
  /** Names of accounts that exist. */
  readonly accounts: readonly string[];
  /** Why, and until when. */
  readonly reason: string;
}

/** Capabilities that are excluded for some accounts. */
export function partialExclusions(estate: Estate): PartialExclusion[] {
  return estate.organization.capabilities.exclude
    .filter((exclusion) => excludesSome(exclusion) && estate.has(exclusion.capability))
    .map(({ capability, reason, expires }) => ({
      capability,
      accounts: excludedAccounts(estate.organization, capability).filter((name) => estate.exists(name)),
      reason: `excluded until ${expires}: ${reason}`,
    }))
    .filter(({ accounts }) => accounts.length > 0);
}
