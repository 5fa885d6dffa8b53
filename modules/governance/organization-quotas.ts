/** Families of organization policies that Palisade packs. */
export type PolicyFamily = "service-control" | "resource-control" | "declarative-ec2";

/** What AWS Organizations takes of one family. */
export interface PolicyQuota {
  /** Largest document, in characters as sent: white space counts. */
  readonly documentCharacters: number;
  /** Policies attached to one root, unit or account. */
  readonly perTarget: number;
  /** How many of them AWS attaches itself, such as `FullAWSAccess`. */
  readonly takenByAws: number;
  readonly source: string;
  /** Day on which the numbers were read, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** Longest description of a policy, in characters. Source: AWS Organizations API Reference "CreatePolicy". */
export const policyDescriptionCharacters = 512;

/** Deepest nesting of units below the root. Source: AWS Organizations User Guide "Quotas and service limits". */
export const unitDepth = 5;

const source = 'AWS Organizations User Guide "Quotas and service limits"';

/** Quotas by family. AWS raised those of service control policies on 2026-05-15, from 5,120 characters and 5. */
export const organizationQuotas: Readonly<Record<PolicyFamily, PolicyQuota>> = {
  "service-control": { documentCharacters: 10_240, perTarget: 10, takenByAws: 1, source, asOf: "2026-05-15" },
  "resource-control": { documentCharacters: 5_120, perTarget: 5, takenByAws: 1, source, asOf: "2026-05-15" },
  "declarative-ec2": { documentCharacters: 10_000, perTarget: 10, takenByAws: 0, source, asOf: "2026-05-15" },
};
