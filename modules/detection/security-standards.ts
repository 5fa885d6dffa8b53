import type { Partition } from "../../facts/partitions";

/**
 * Standards of Security Hub by Palisade's names, as their ARNs end. CIS 5.0 is the newest that Security Hub knows.
 * Source: Security Hub User Guide "Standards reference for Security Hub CSPM".
 */
const paths = {
  "cis-5.0": "cis-aws-foundations-benchmark/v/5.0.0",
  fsbp: "aws-foundational-security-best-practices/v/1.0.0",
  "nist-800-53": "nist-800-53/v/5.0.0",
  "pci-dss-4": "pci-dss/v/4.0.1",
} as const;

export type SecurityStandard = keyof typeof paths;

/** ARN of a standard, which is the same in every account. */
export function standardArn(standard: SecurityStandard, partition: Partition, region: string): string {
  return `arn:${partition}:securityhub:${region}::standards/${paths[standard]}`;
}
