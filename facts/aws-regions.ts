/** A Region of AWS. */
export interface AwsRegion {
  readonly name: string;
  /** Whether an account must enable the region before it can use it. */
  readonly optIn: boolean;
}

/**
 * The Regions of the partitions `aws`, `aws-cn` and `aws-us-gov`.
 * Names are read by program, opt-in Regions from the page.
 * A region that AWS provider 5.100.0 does not know (ap-southeast-6) is missing here: its plan would fail.
 * Source: AWS Account Management Reference Guide, "Enable or disable AWS Regions in your account".
 * As of: 2026-11-27
 */
export const awsRegions: readonly AwsRegion[] = [
  { name: "af-south-1", optIn: true },
  { name: "ap-east-1", optIn: true },
  { name: "ap-east-2", optIn: true },
  { name: "ap-northeast-1", optIn: false },
  { name: "ap-northeast-2", optIn: false },
  { name: "ap-northeast-3", optIn: false },
  { name: "ap-south-1", optIn: false },
  { name: "ap-south-2", optIn: true },
  { name: "ap-southeast-1", optIn: false },
  { name: "ap-southeast-2", optIn: false },
  { name: "ap-southeast-3", optIn: true },
  { name: "ap-southeast-4", optIn: true },
  { name: "ap-southeast-5", optIn: true },
  { name: "ap-southeast-7", optIn: true },
  { name: "ca-central-1", optIn: false },
  { name: "ca-west-1", optIn: true },
  { name: "cn-north-1", optIn: false },
  { name: "cn-northwest-1", optIn: false },
  { name: "eu-central-1", optIn: false },
  { name: "eu-central-2", optIn: true },
  { name: "eu-north-1", optIn: false },
  { name: "eu-south-1", optIn: true },
  { name: "eu-south-2", optIn: true },
  { name: "eu-west-1", optIn: false },
  { name: "eu-west-2", optIn: false },
  { name: "eu-west-3", optIn: false },
  { name: "il-central-1", optIn: true },
  { name: "me-central-1", optIn: true },
  { name: "me-south-1", optIn: true },
  { name: "mx-central-1", optIn: true },
  { name: "sa-east-1", optIn: false },
  { name: "us-east-1", optIn: false },
  { name: "us-east-2", optIn: false },
  { name: "us-gov-east-1", optIn: false },
  { name: "us-gov-west-1", optIn: false },
  { name: "us-west-1", optIn: false },
  { name: "us-west-2", optIn: false },
];
