import type { policyTypes } from "./policy-types";

/** Something that AWS has in the partition `aws` and, without being a service of a Region, not in every other. */
export type PartitionFeature =
  /** The API of contacts, the primary and the alternate ones. */
  | "account-contacts"
  /** Creation of accounts by the organization; without it, accounts are made elsewhere and invited. */
  | "account-creation"
  | "budgets"
  /** CloudFront, and so its web ACLs. */
  | "cloudfront"
  /** Subscriptions to Shield Advanced; Shield Standard is everywhere. */
  | "shield-advanced";

/** What every Region of a partition of AWS shares: accounts, ARNs and roles of one mean nothing in another. */
interface PartitionFact {
  /** What the names of its Regions begin with; empty where it has those that begin otherwise. */
  readonly regionPrefix: string;
  /** Ending of the names of its endpoints. */
  readonly dnsSuffix: string;
  /** Region in which its global services keep what they have: web ACLs of CloudFront, sign-in events, AWS Health notices. */
  readonly globalRegion: string;
  /** What AWS does not have there. */
  readonly without: readonly PartitionFeature[];
  /** Types of policies that AWS Organizations does not have there. */
  readonly withoutPolicyTypes: readonly (typeof policyTypes)[keyof typeof policyTypes][];
}

/**
 * The partitions of AWS in which an organization can be.
 *
 * That Chat applications policies are missing in `aws-us-gov` is concluded from the service that they are for, which is not
 * there. Whether `aws-us-gov` has every other type of policy is not written on a page that could be read.
 *
 * Sources: IAM User Guide "Amazon Resource Names (ARNs)"; botocore 1.43.11 "partitions.json" (`dnsSuffix`,
 * `implicitGlobalRegion`) and "endpoints.json" (no `account`, `budgets`, `cloudfront` and `chatbot` in `aws-us-gov`, no `shield` in either of the others); AWS General Reference "AWS service endpoints"; AWS WAF Developer Guide "Resources that you can
 * protect"; AWS GovCloud (US) User Guide "AWS Organizations" and "AWS GovCloud (US) Billing and Payment"; Getting Started
 * with Amazon Web Services in China "Amazon Organizations".
 * As of: 2026-11-27
 */
export const partitions = {
  aws: {
    regionPrefix: "",
    dnsSuffix: "amazonaws.com",
    globalRegion: "us-east-1",
    without: [],
    withoutPolicyTypes: [],
  },
  "aws-cn": {
    regionPrefix: "cn-",
    dnsSuffix: "amazonaws.com.cn",
    globalRegion: "cn-northwest-1",
    without: ["shield-advanced"],
    withoutPolicyTypes: ["AISERVICES_OPT_OUT_POLICY", "BACKUP_POLICY", "CHATBOT_POLICY"],
  },
  "aws-us-gov": {
    regionPrefix: "us-gov-",
    dnsSuffix: "amazonaws.com",
    globalRegion: "us-gov-west-1",
    without: ["account-contacts", "account-creation", "budgets", "cloudfront", "shield-advanced"],
    withoutPolicyTypes: ["CHATBOT_POLICY"],
  },
} as const satisfies Readonly<Record<string, PartitionFact>>;

export type Partition = keyof typeof partitions;
