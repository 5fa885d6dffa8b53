import { serviceQuotas } from "../facts/service-quotas";
import type { WrittenPolicy } from "./identity-policies";
import type { Finding } from "./rule";
import { unknownManagedPolicy } from "./unknown-managed-policy";

const largest = serviceQuotas["identity-center.policies-of-permission-set"].value;

/** What a role or a group of the file may do, as it is written. */
export interface WrittenAccess {
  readonly managedPolicies: readonly string[];
  readonly policy?: WrittenPolicy | undefined;
}

/**
 * What is wrong with what a role or a group may do: policies that do not exist, or none.
 *
 * @param path of the role or group in the file
 */
export function policyFindings(
  path: readonly (string | number)[],
  { managedPolicies, policy }: WrittenAccess,
): Finding[] {
  return [
    ...managedPolicies.flatMap((name, at) => unknownManagedPolicy([...path, "managedPolicies", at], name)),
    ...(managedPolicies.length > largest
      ? [
          {
            path: [...path, "managedPolicies"],
            found: `${managedPolicies.length} policies`,
            allowed: `at most ${largest}, as IAM takes for a role or a group`,
            fix: "put statements into policy",
          },
        ]
      : []),
    ...(policy !== undefined && (policy.file === undefined) === (policy.document === undefined)
      ? [
          {
            path: [...path, "policy"],
            found: policy.file === undefined ? "neither file nor document" : "both file and document",
            allowed: "a policy has either a file or a document",
            fix: policy.file === undefined ? "add file or document" : "remove one of them",
          },
        ]
      : []),
    ...(managedPolicies.length === 0 && policy === undefined
      ? [
          {
            path,
            found: "it gives nothing",
            allowed: "managedPolicies or a policy",
            fix: "add one of them, or remove it",
          },
        ]
      : []),
  ];
}
