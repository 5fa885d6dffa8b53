import { serviceQuotas } from "../../facts/service-quotas";
import { largestFitting } from "./largest-fitting";
import type { Limit } from "./limit";
import { limits } from "./limits";

/** A quota that is met as accounts are added. */
export interface MetByAccounts {
  readonly quota: Limit["quota"];
  /** The number of accounts with which it is exceeded first. */
  readonly accounts: number;
  /** Whether AWS raises it on request. */
  readonly adjustable: boolean;
}

/** The quotas that an organization meets by its number of accounts alone, the first one first. */
export function metByAccounts(): MetByAccounts[] {
  return limits
    .filter(({ of }) => of === "accounts")
    .map((limit) => ({
      quota: limit.quota,
      accounts: largestFitting(limit) + 1,
      adjustable: serviceQuotas[limit.quota].adjustable !== "no",
    }))
    .sort((one, other) => one.accounts - other.accounts || (one.quota < other.quota ? -1 : 1));
}
