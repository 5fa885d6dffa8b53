import { nearest } from "../core/nearest";
import { awsManagedPolicies } from "../facts/aws-managed-policies";
import type { Finding } from "./rule";

/** A finding for a policy that AWS does not have. */
export function unknownManagedPolicy(path: readonly (string | number)[], policy: string): Finding[] {
  if (awsManagedPolicies.includes(policy)) return [];
  const named =
    awsManagedPolicies.find((known) => known.endsWith(`/${policy}`)) ?? nearest(policy, awsManagedPolicies);
  return [
    {
      path,
      found: `AWS has no policy "${policy}"`,
      allowed: "the name of a policy of AWS, with its path where it has one, as of 2026-11-30",
      fix:
        named === undefined
          ? "correct the name, or write the statements into a policy of your own"
          : `did you mean "${named}"?`,
    },
  ];
}
