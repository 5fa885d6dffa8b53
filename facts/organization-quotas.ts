import type { policyTypes } from "./policy-types";

/** What AWS Organizations takes of one family. */
export interface PolicyQuota {
  /** Largest document, in characters as sent: white space counts. */
  readonly documentCharacters: number;
  /** Policies attached to one root, unit or account. */
  readonly perTarget: number;
  /** How many of them AWS attaches itself, such as `FullAWSAccess`. */
  readonly takenByAws: number;
  /** How many of them something else attaches, such as AWS Control Tower. @default none */
  readonly reserved?: number;
  readonly source: string;
  /** Day on which the numbers were read, `YYYY-MM-DD`; `as configured` where the organization has others. */
  readonly asOf: string;
}

/** Longest description of a policy, in characters. Source: AWS Organizations API Reference "CreatePolicy". */
export const policyDescriptionCharacters = 512;

/** Deepest nesting of units below the root. Source: AWS Organizations User Guide "Quotas and service limits". */
export const unitDepth = 5;

const source = 'AWS Organizations User Guide "Quotas and service limits"';
const asOf = "2026-05-15";
const managed = { documentCharacters: 10_000, perTarget: 10, takenByAws: 0, source, asOf };

/**
 * Quotas by family. AWS raised those of service control policies on 2026-05-15, from 5,120 characters and 5.
 * Source: AWS Organizations User Guide "Quotas and service limits".
 * As of: 2026-05-15
 */
export const organizationQuotas: Readonly<Record<keyof typeof policyTypes, PolicyQuota>> = {
  "service-control": { documentCharacters: 10_240, perTarget: 10, takenByAws: 1, source, asOf },
  "resource-control": { documentCharacters: 5_120, perTarget: 5, takenByAws: 1, source, asOf },
  "declarative-ec2": managed,
  backup: managed,
  tag: managed,
  "ai-services-opt-out": { ...managed, documentCharacters: 2_500 },
  chat: managed,
};
