import { grantedBySet } from "../../config/granted-by-set";
import type { Organization } from "../../config/schema/organization";
import { writtenPowers } from "../../config/written-powers";
import { type JobFunction, jobFunctions } from "../../core/job-functions";
import type { PermissionSetProps } from "../../modules/identity/permission-set";

type Written = Organization["identity"]["permissionSets"][string];

/** What a permission set of the file is, with what it has of its job function. */
export function permissionSetProps(
  name: string,
  set: Written,
): Omit<PermissionSetProps, "instanceArn" | "partition"> {
  const { jobFunction, inlinePolicy, boundary, relayState, arn, ...written } = set;
  const job: JobFunction | undefined = jobFunction === undefined ? undefined : jobFunctions[jobFunction];
  const own = inlinePolicy?.document?.["Statement"];
  return {
    name,
    description: written.description ?? job?.does ?? name,
    sessionHours: written.sessionHours ?? job?.sessionHours ?? 1,
    managedPolicies: [...new Set([...(job?.managedPolicies ?? []), ...written.managedPolicies])],
    customerManagedPolicies: written.customerManagedPolicies,
    statements: job?.statements ?? [],
    powers: writtenPowers(grantedBySet(set)).declared,
    ownStatements: (own === undefined ? [] : [own].flat()) as object[],
    ...(boundary !== undefined && {
      boundary:
        "aws" in boundary
          ? { aws: boundary.aws }
          : { customer: { name: boundary.customer, path: boundary.path } },
    }),
    ...(arn !== undefined && { adoptedArn: arn }),
    ...(relayState !== undefined && { relayState }),
  };
}
