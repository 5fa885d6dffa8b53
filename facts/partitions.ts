/** What every Region of a partition of AWS shares: accounts, ARNs and roles of one mean nothing in another. */
interface PartitionFact {
  /** What the names of its Regions begin with; empty where it has those that begin otherwise. */
  readonly regionPrefix: string;
  /** Ending of the names of its endpoints. */
  readonly dnsSuffix: string;
  /** Region in which its global services keep what they have: web ACLs of CloudFront, sign-in events, AWS Health notices. */
  readonly globalRegion: string;
}

/**
 * The partitions of AWS in which an organization can be.
 *
 * Sources: IAM User Guide "Amazon Resource Names (ARNs)"; botocore 1.43.11 "partitions.json" (`dnsSuffix`,
 * `implicitGlobalRegion`); AWS General Reference "AWS service endpoints"; AWS WAF Developer Guide "Resources that you can
 * protect".
 * As of: 2026-11-27
 */
export const partitions = {
  aws: { regionPrefix: "", dnsSuffix: "amazonaws.com", globalRegion: "us-east-1" },
  "aws-cn": { regionPrefix: "cn-", dnsSuffix: "amazonaws.com.cn", globalRegion: "cn-northwest-1" },
  "aws-us-gov": { regionPrefix: "us-gov-", dnsSuffix: "amazonaws.com", globalRegion: "us-gov-west-1" },
} as const satisfies Readonly<Record<string, PartitionFact>>;

export type Partition = keyof typeof partitions;
