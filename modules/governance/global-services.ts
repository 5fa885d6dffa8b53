/** Actions that a denial of regions must leave alone, with the reason. */
export interface RegionlessActions {
  readonly reason: string;
  readonly actions: readonly string[];
}

/**
 * Services and actions whose endpoint stands in one region for the whole world, so that a denial by region
 * would switch them off. A service that keeps customers' data in a region is not among them.
 *
 * Sources: AWS Organizations User Guide "Deny access to AWS based on the requested AWS Region"; AWS Control
 * Tower "Deny access to AWS based on the requested AWS Region"; AWS General Reference "Service endpoints".
 */
export const globalServices: readonly RegionlessActions[] = [
  {
    reason: "Accounts, identities and the organization have one endpoint.",
    actions: ["account:*", "iam:*", "organizations:*", "sso:*", "sts:*"],
  },
  {
    reason: "Bills, budgets and the marketplace have one endpoint.",
    actions: [
      "aws-marketplace-management:*",
      "aws-marketplace:*",
      "aws-portal:*",
      "bcm-data-exports:*",
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
    actions: [
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
    actions: ["ec2:DescribeRegions", "ecr-public:*", "license-manager:ListReceivedLicenses"],
  },
];

/**
 * Regional services that a global one needs in us-east-1: certificates and web ACLs of CloudFront, DNSSEC
 * keys and query logs of Route 53, metrics and alarms of bills, events of sign-in and IAM. They are allowed
 * there even where us-east-1 is not enabled, and nowhere else. Lambda@Edge is left out, since it would open
 * us-east-1 to any function: an organization that uses it enables the region.
 *
 * Sources: CloudFront Developer Guide "Requirements for using SSL/TLS certificates"; AWS WAF "CreateWebACL";
 * Route 53 Developer Guide "Configuring DNSSEC signing", "Public DNS query logging".
 */
export const northernVirginiaServices: readonly RegionlessActions[] = [
  { reason: "Certificates that CloudFront uses live there.", actions: ["acm:*"] },
  { reason: "Web ACLs of scope CLOUDFRONT live there.", actions: ["wafv2:*"] },
  { reason: "Keys that sign DNSSEC live there.", actions: ["kms:*"] },
  { reason: "DNS queries, web ACLs and edges log there.", actions: ["logs:*"] },
  { reason: "Metrics of bills, edges and health checks live there.", actions: ["cloudwatch:*"] },
  {
    reason: "Events of sign-in and IAM arrive there, and are passed on.",
    actions: ["cloudtrail:LookupEvents", "events:*", "sns:*"],
  },
  { reason: "Tags of global resources are read and written there.", actions: ["tag:*"] },
];
