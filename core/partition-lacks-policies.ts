import { partitions } from "../facts/partitions";
import { policyTypes } from "../facts/policy-types";
import { partitionOf } from "./partition-of";
import type { PolicyFamily } from "./policy-family";

/** Whether AWS Organizations has no policies of a family in the partition of a Region. */
export function partitionLacksPolicies(region: string, family: PolicyFamily): boolean {
  const lacking: readonly string[] = partitions[partitionOf(region)].withoutPolicyTypes;
  return lacking.includes(policyTypes[family]);
}
