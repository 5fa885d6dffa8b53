import { type JobFunction, jobFunctions } from "../../core/job-functions";
import { serviceQuotas } from "../../facts/service-quotas";
import type { Finding, Rule } from "../rule";
import { unknownManagedPolicy } from "../unknown-managed-policy";

/** A permission set gives something, of policies that exist, within what IAM takes of a role. */
export const permissionSetsAreWhole: Rule = ({ identity }) => {
  const largest = serviceQuotas["identity-center.policies-of-permission-set"].value;
  return Object.entries(identity.permissionSets).flatMap(([name, set]): Finding[] => {
    const path = ["identity", "permissionSets", name];
    const job: JobFunction | undefined =
      set.jobFunction === undefined ? undefined : jobFunctions[set.jobFunction];
    const managed = new Set([...(job?.managedPolicies ?? []), ...set.managedPolicies]);
    const count = managed.size + set.customerManagedPolicies.length;
    const boundary = set.boundary !== undefined && "aws" in set.boundary ? [set.boundary.aws] : [];
    const { file, document } = set.inlinePolicy ?? {};
    return [
      ...(count === 0 && set.inlinePolicy === undefined
        ? [
            {
              path,
              found: "it gives nothing",
              allowed: "a jobFunction, managedPolicies, customerManagedPolicies or an inlinePolicy",
              fix: "add one of them, or remove the permission set",
            },
          ]
        : []),
      ...(count > largest
        ? [
            {
              path,
              found: `${count} policies, those of its job function among them`,
              allowed: `at most ${largest}, as IAM takes for a role`,
              fix: "put statements into inlinePolicy, or make two permission sets",
            },
          ]
        : []),
      ...set.managedPolicies.flatMap((policy, index) =>
        unknownManagedPolicy([...path, "managedPolicies", index], policy),
      ),
      ...boundary.flatMap((policy) => unknownManagedPolicy([...path, "boundary", "aws"], policy)),
      ...(set.inlinePolicy !== undefined && (file === undefined) === (document === undefined)
        ? [
            {
              path: [...path, "inlinePolicy"],
              found: file === undefined ? "neither file nor document" : "both file and document",
              allowed: "an inline policy has either a file or a document",
              fix: file === undefined ? "add file or document" : "remove one of them",
            },
          ]
        : []),
    ];
  });
};
