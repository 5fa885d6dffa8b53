import type { RegionalOffering } from "./is-available";

/** Presets, each of which holds what the ones before it hold. */
export const presets = ["essential", "standard", "full"] as const;

export type Preset = (typeof presets)[number];

/** Something that is switched on for the whole organization and that AWS charges for. */
export interface Capability {
  /** What it does, as one sentence. */
  readonly does: string;
  /** The least preset that has it, or `choice`: only what a configuration adds. */
  readonly from: Preset | "choice";
  /** What its cost grows with. Palisade knows no prices: they differ by region and change. */
  readonly grows: string;
  /** The page of AWS that lists its prices. */
  readonly prices: string;
  /** Another that must be on with it. */
  readonly needs?: string;
  /**
   * Services that need trusted access for it, beside those that are administered for the organization. @default none
   */
  readonly trustedServices?: readonly string[];
  /** What a Region must have for it. */
  readonly offering: RegionalOffering;
  /** Where it is made: in each Region, or in the home Region only. @default "each" */
  readonly regions?: "each" | "home";
  /** Controls of Security Hub that ask for it: where it is off, so are they. */
  readonly controls?: readonly string[];
}

const guardDuty = "https://aws.amazon.com/guardduty/pricing/";
const inspector = "https://aws.amazon.com/inspector/pricing/";
const config = "https://aws.amazon.com/config/pricing/";

/**
 * Every capability of detection and compliance by name, in the order in which people meet them.
 * Source: the pricing page of each, for what its cost grows with.
 */
export const capabilities = {
  "config-recorder": {
    does: "AWS Config records the configuration of every resource, in every account and region.",
    from: "essential",
    grows: "per recorded change of a resource; once a day at most where `compliance.recording` says daily",
    prices: config,
    offering: "config",
  },
  "config-rules": {
    does: "AWS Config evaluates resources by managed rules, among them one for each CIS requirement that only a rule can check.",
    from: "essential",
    grows: "per evaluation: resources times rules times changes",
    prices: config,
    needs: "config-recorder",
    offering: "config",
  },
  "security-hub": {
    does: "Security Hub aggregates the findings of every account and Region, and checks accounts against standards.",
    from: "essential",
    grows: "per security check, account and region, and per finding that other products send",
    prices: "https://aws.amazon.com/security-hub/pricing/",
    needs: "config-recorder",
    offering: "securityhub",
  },
  guardduty: {
    does: "GuardDuty analyzes CloudTrail events, VPC flow logs and DNS logs for threats.",
    from: "essential",
    grows: "per CloudTrail management event, and per GB of flow and DNS logs that it reads",
    prices: guardDuty,
    offering: "guardduty",
    controls: ["GuardDuty.1"],
  },
  "guardduty-s3": {
    does: "GuardDuty watches requests for S3 objects.",
    from: "standard",
    grows: "per S3 data event",
    prices: guardDuty,
    needs: "guardduty",
    offering: "guardduty",
    controls: ["GuardDuty.10"],
  },
  "guardduty-eks": {
    does: "GuardDuty watches the audit logs of EKS clusters.",
    from: "standard",
    grows: "per audit log event of EKS",
    prices: guardDuty,
    needs: "guardduty",
    offering: "guardduty",
    controls: ["GuardDuty.5"],
  },
  "guardduty-malware": {
    does: "GuardDuty scans the volumes of an instance or container that behaves suspiciously.",
    from: "standard",
    grows: "per GB of volumes scanned, when there is a finding",
    prices: guardDuty,
    needs: "guardduty",
    // GuardDuty User Guide "Enabling GuardDuty-initiated malware scan in multiple-account environments": without it, the
    // service-linked role that scans volumes cannot be made in members.
    trustedServices: ["malware-protection.guardduty.amazonaws.com"],
    offering: "guardduty",
    controls: ["GuardDuty.8"],
  },
  "guardduty-s3-malware": {
    does: "GuardDuty scans each object that comes into a bucket that `detection.protectedBuckets` names, and tags it with what it found.",
    from: "essential",
    grows: "per GB and object scanned, in the buckets that are named",
    prices: guardDuty,
    needs: "guardduty",
    offering: "guardduty",
  },
  "guardduty-rds": {
    does: "GuardDuty watches logins to Aurora and RDS databases.",
    from: "standard",
    grows: "per vCPU of provisioned instances, or capacity unit of serverless ones",
    prices: guardDuty,
    needs: "guardduty",
    offering: "guardduty",
    controls: ["GuardDuty.9"],
  },
  "guardduty-lambda": {
    does: "GuardDuty watches the network of Lambda functions.",
    from: "standard",
    grows: "per GB of network logs of functions",
    prices: guardDuty,
    needs: "guardduty",
    offering: "guardduty",
    controls: ["GuardDuty.6"],
  },
  "guardduty-runtime": {
    does: "GuardDuty's agents watch processes on EC2, ECS on Fargate and EKS, and are installed by GuardDuty.",
    from: "full",
    grows: "per vCPU of monitored instances and tasks",
    prices: guardDuty,
    needs: "guardduty",
    offering: "guardduty",
    controls: ["GuardDuty.7", "GuardDuty.11", "GuardDuty.12", "GuardDuty.13"],
  },
  "inspector-ec2": {
    does: "Inspector looks for known vulnerabilities on instances.",
    from: "standard",
    grows: "per instance scanned",
    prices: inspector,
    offering: "inspector2",
    controls: ["Inspector.1"],
  },
  "inspector-ecr": {
    does: "Inspector looks for known vulnerabilities in container images, when pushed and when new ones become known.",
    from: "standard",
    grows: "per image pushed, and per scan anew",
    prices: inspector,
    offering: "inspector2",
    controls: ["Inspector.2"],
  },
  "inspector-lambda": {
    does: "Inspector looks for known vulnerabilities in what Lambda functions depend on.",
    from: "standard",
    grows: "per function",
    prices: inspector,
    offering: "inspector2",
    controls: ["Inspector.4"],
  },
  "inspector-lambda-code": {
    does: "Inspector reads the code of Lambda functions for injection flaws, leaks and weak cryptography.",
    from: "full",
    grows: "per function",
    prices: inspector,
    needs: "inspector-lambda",
    offering: "inspector-lambda-code",
    controls: ["Inspector.3"],
  },
  "unused-access": {
    does: "IAM Access Analyzer finds roles, access keys and permissions that have not been used for 90 days.",
    from: "standard",
    grows: "per IAM role and user of the organization, each month",
    prices: "https://aws.amazon.com/iam/access-analyzer/pricing/",
    offering: "access-analyzer",
    regions: "home",
  },
  remediation: {
    does: "Noncompliant resources that Config finds can be remediated by a documented SSM Automation: started by hand, unless the configuration says automatic.",
    from: "standard",
    grows: "per automation step that runs",
    prices: "https://aws.amazon.com/systems-manager/pricing/",
    needs: "config-rules",
    offering: "config-remediation",
  },
  response: {
    does: "A finding of GuardDuty can start a response: a documented SSM Automation, started by hand, unless the configuration says automatic.",
    from: "standard",
    grows: "per automation step that runs, and per GB of snapshots that it keeps as evidence",
    prices: "https://aws.amazon.com/systems-manager/pricing/",
    needs: "guardduty",
    offering: "ssm",
  },
  "session-logging": {
    does: "Session Manager records what is typed and shown in each session in an encrypted log group.",
    from: "full",
    grows: "per GB of session output",
    prices: "https://aws.amazon.com/cloudwatch/pricing/",
    offering: "ssm",
  },
  "log-group-archive": {
    does: "What log groups of the Standard class receive goes to the log archive as well, in every account and Region of an organization.",
    from: "full",
    grows: "per GB that log groups take in: through Data Firehose, between regions, and in S3",
    prices: "https://aws.amazon.com/firehose/pricing/",
    offering: "firehose",
  },
  macie: {
    does: "Macie watches S3 buckets and, where its automated discovery is on, finds personal and secret data in them by samples.",
    from: "full",
    grows: "per bucket watched, per object considered, and per GB of samples that it reads",
    prices: "https://aws.amazon.com/macie/pricing/",
    offering: "macie2",
    controls: ["Macie.1", "Macie.2"],
  },
  detective: {
    does: "Detective keeps a year of behaviour of accounts, roles and addresses, to investigate a finding.",
    from: "full",
    grows: "per GB of logs and findings that it reads",
    prices: "https://aws.amazon.com/detective/pricing/",
    needs: "guardduty",
    offering: "api.detective",
  },
  "storage-lens": {
    does: "S3 Storage Lens shows what all buckets of the organization store, and how much of it is encrypted and versioned.",
    from: "full",
    grows: "nothing: it has the free metrics only",
    prices: "https://aws.amazon.com/s3/pricing/",
    offering: "s3-control",
    regions: "home",
  },
  "cloudtrail-lake": {
    does: "CloudTrail Lake keeps the organization's events for queries in SQL. Since 31 May 2026 AWS admits no new customers.",
    from: "choice",
    grows: "per GB of events taken in, and per GB that a query reads",
    prices: "https://aws.amazon.com/cloudtrail/pricing/",
    offering: "cloudtrail",
    regions: "home",
  },
  "audit-manager": {
    does: "Audit Manager collects evidence about every account for an assessment. Since 30 April 2026 AWS admits no new customers: it must be set up in the security account already.",
    from: "choice",
    grows: "per assessment of a resource, which is evidence that it gathers",
    prices: "https://aws.amazon.com/audit-manager/pricing/",
    needs: "config-recorder",
    offering: "auditmanager",
    regions: "home",
  },
} as const satisfies Readonly<Record<string, Capability>>;

export type CapabilityName = keyof typeof capabilities;
