import { type JobFunction, jobFunctions } from "../core/job-functions";
import type { Granted } from "./granted";
import type { Organization } from "./schema/organization";

/** What a permission set gives, with what it has of its job function. */
export function grantedBySet(set: Organization["identity"]["permissionSets"][string]): Granted {
  const job: JobFunction | undefined =
    set.jobFunction === undefined ? undefined : jobFunctions[set.jobFunction];
  return {
    managedPolicies: [...(job?.managedPolicies ?? []), ...set.managedPolicies],
    statements: job?.statements ?? [],
    policy: set.inlinePolicy,
    powers: job?.powers ?? [],
    ownPowers: set.powers,
  };
}
