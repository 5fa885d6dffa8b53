/** Actions that a denial of regions must leave alone, with the reason. */
export interface RegionlessActions {
  readonly reason: string;
  /** AWS document that says so. */
  readonly source: string;
  readonly actions: readonly string[];
}

/**
 * Services and actions whose endpoint stands in one region for the whole world, so that a denial by region
 * would switch them off. A service that keeps customers' data in a region is not among them.
 *
 * Excluded on purpose, since they keep what they are given in their region: AWS Config, Device Farm, Amazon Q,
 * Lightsail, QuickSight.
 *
 * Sources: those that stand beside each.
 */
export const globalServices: readonly RegionlessActions[] = [
  {
    reason: "Accounts, identities and the organization have one endpoint.",
    source: 'AWS Organizations User Guide "Deny access to AWS based on the requested AWS Region"',
    actions: [
      "account:*",
      "iam:*",
      "identitystore:*",
      "organizations:*",
      "signin:*",
      "sso-directory:*",
      "sso:*",
      "sts:*",
    ],
  },
  {
    reason: "Bills, budgets and the marketplace have one endpoint.",
    source:
      'AWS Control Tower "Deny access to AWS based on the requested AWS Region"; AWS General Reference "AWS Billing and Cost Management endpoints"',
    actions: [
      "aws-marketplace-management:*",
      "aws-marketplace:*",
      "aws-portal:*",
      "bcm-dashboards:*",
      "bcm-data-exports:*",
      "bcm-pricing-calculator:*",
      "bcm-recommended-actions:*",
      "billing:*",
      "billingconductor:*",
      "budgets:*",
      "ce:*",
      "consolidatedbilling:*",
      "cost-optimization-hub:*",
      "cur:*",
      "freetier:*",
      "invoicing:*",
      "payments:*",
      "pricing:*",
      "purchase-orders:*",
      "savingsplans:*",
      "sustainability:*",
      "tax:*",
    ],
  },
  {
    reason: "Support, health and notices have one endpoint.",
    source: 'AWS Organizations User Guide "Deny access to AWS based on the requested AWS Region"',
    actions: [
      "artifact:*",
      "chatbot:*",
      "consoleapp:*",
      "health:*",
      "notifications-contacts:*",
      "notifications:*",
      "support:*",
      "supportapp:*",
      "supportplans:*",
      "trustedadvisor:*",
    ],
  },
  {
    reason: "The edge of the network is managed in us-east-1 or us-west-2.",
    source:
      'AWS Control Tower "Deny access to AWS based on the requested AWS Region"; AWS General Reference "Service endpoints"',
    actions: [
      "cloudfront-keyvaluestore:*",
      "cloudfront:*",
      "directconnect:*",
      "fms:*",
      "globalaccelerator:*",
      "networkmanager:*",
      "route53-recovery-cluster:*",
      "route53-recovery-control-config:*",
      "route53-recovery-readiness:*",
      "route53:*",
      "route53domains:*",
      "shield:*",
      "waf:*",
    ],
  },
  {
    reason: "Settings and lists of S3 that span regions are served in one.",
    source: 'Amazon S3 User Guide "Multi-Region Access Point operations"',
    actions: [
      "s3:CreateMultiRegionAccessPoint",
      "s3:DeleteMultiRegionAccessPoint",
      "s3:DescribeMultiRegionAccessPointOperation",
      "s3:GetAccountPublicAccessBlock",
      "s3:GetBucketLocation",
      "s3:GetMultiRegionAccessPoint*",
      "s3:ListAllMyBuckets",
      "s3:ListMultiRegionAccessPoints",
      "s3:PutAccountPublicAccessBlock",
      "s3:PutMultiRegionAccessPointPolicy",
    ],
  },
  {
    reason: "Read by consoles and tools in whichever region they begin.",
    source: 'AWS Control Tower "Deny access to AWS based on the requested AWS Region"',
    actions: [
      "compute-optimizer:*",
      "ec2:DescribeRegions",
      "ec2:DescribeTransitGateways",
      "ec2:DescribeVpnGateways",
      "ecr-public:*",
      "license-manager:ListReceivedLicenses",
      "quicksight:DescribeAccountSubscription",
    ],
  },
  {
    reason: "They look across all regions, and keep no more than names, tags and answers.",
    source:
      'AWS Resource Explorer User Guide "Aggregator index"; Tagging AWS Resources and Tag Editor User Guide',
    actions: [
      "resource-explorer-2:*",
      "resource-groups:Get*",
      "resource-groups:List*",
      "resource-groups:SearchResources",
      "wellarchitected:*",
    ],
  },
];

/**
 * Regional services that a global one needs in us-east-1: certificates and web ACLs of CloudFront, DNSSEC
 * keys and query logs of Route 53, metrics and alarms of bills, events of sign-in and IAM. They are allowed
 * there even where us-east-1 is not enabled, and nowhere else. Lambda@Edge is excluded, since it would open
 * us-east-1 to any function: an organization that uses it enables the region.
 * As of: 2026-11-24
 */
export const northernVirginiaServices: readonly RegionlessActions[] = [
  {
    reason: "Certificates that CloudFront uses live there.",
    source: 'CloudFront Developer Guide "Requirements for using SSL/TLS certificates with CloudFront"',
    actions: ["acm:*"],
  },
  {
    reason: "Web ACLs of scope CLOUDFRONT live there.",
    source: 'AWS WAF API Reference "CreateWebACL"',
    actions: ["wafv2:*"],
  },
  {
    reason: "Keys that sign DNSSEC live there.",
    source: 'Route 53 Developer Guide "Configuring DNSSEC signing"',
    actions: ["kms:*"],
  },
  {
    reason: "DNS queries, web ACLs and edges log there.",
    source: 'Route 53 Developer Guide "Public DNS query logging"',
    actions: ["logs:*"],
  },
  {
    reason: "Metrics of bills, edges and health checks live there.",
    source: 'CloudWatch User Guide "Create a billing alarm"',
    actions: ["cloudwatch:*"],
  },
  {
    reason: "Events of sign-in and IAM arrive there, and are passed on.",
    source: 'IAM User Guide "Logging IAM and AWS STS API calls with AWS CloudTrail"',
    actions: ["cloudtrail:LookupEvents", "events:*", "sns:*"],
  },
  {
    reason: "Tags of global resources are read and written there.",
    source: "Tagging AWS Resources and Tag Editor User Guide",
    actions: ["tag:*"],
  },
];
