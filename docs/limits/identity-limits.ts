import { type JobFunction, jobFunctions } from "../../core/job-functions";
import { policyJson } from "../../core/policy-json";
import type { Limit } from "./limit";

/** The largest inline policy of a job function. */
const largestInlinePolicy = () =>
  Math.max(
    ...Object.values(jobFunctions as Readonly<Record<string, JobFunction>>).map(
      ({ statements }) => policyJson({ statements }).length,
    ),
  );

/** Quotas of IAM Identity Center. */
export const identityLimits: readonly Limit[] = [
  {
    quota: "identity-center.inline-policy",
    what: "The largest statements of a job function",
    usage: largestInlinePolicy,
    beyond:
      "What `inlinePolicy` adds is in the same policy. Palisade refuses a permission set that is too large.",
  },
  {
    quota: "identity-center.permission-sets",
    what: "The permission set stacks have each of `identity.permissionSets`",
    of: "permission sets",
    usage: (sets) => sets,
    beyond:
      "Palisade refuses the file, unless `identity.center.quotas.permissionSets` says what AWS raised it to.",
  },
  {
    quota: "identity-center.permission-sets-of-account",
    what: "An account has each permission set that `identity.assignments` gives there",
    of: "permission sets of an account",
    usage: (sets) => sets,
    beyond:
      "Palisade refuses the file, unless `identity.center.quotas.permissionSetsOfAccount` says what AWS raised it to.",
  },
  {
    quota: "identity-center.policies-of-permission-set",
    what: "A permission set has the policies of its job function, `managedPolicies` and `customerManagedPolicies`",
    of: "managed policies",
    usage: (policies) => policies,
    beyond:
      "Palisade refuses the file: IAM takes no more for the role, unless AWS raised the number in every account.",
  },
];
