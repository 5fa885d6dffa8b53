/** A product that looks into accounts of its customers, by a role with an external id. */
interface Product {
  readonly title: string;
  /** Accounts from which it comes, as its documentation names them. @default it tells each customer */
  readonly accounts?: readonly string[];
  /** Policies of AWS that it asks for and that only read. */
  readonly managedPolicies: readonly string[];
  /** Where it says so. */
  readonly source: string;
}

/**
 * Products of vendors, with what they ask for to read how accounts are set up. What they ask for to read data is granted
 * resource by resource, with a reason; what they ask for to change anything is not.
 */
export const vendorProducts = {
  cloudflare: {
    title: "Cloudflare",
    managedPolicies: ["SecurityAudit"],
    source: 'Cloudflare Docs "Amazon Web Services (AWS) S3", CASB integrations: it tells the account',
  },
  crowdstrike: {
    title: "CrowdStrike Falcon Cloud Security",
    accounts: ["292230061137"],
    managedPolicies: ["SecurityAudit"],
    source: "CrowdStrike/Cloud-AWS, templates of Falcon Horizon",
  },
  datadog: {
    title: "Datadog",
    accounts: ["392588925713", "417141415827", "464622532012"],
    managedPolicies: ["SecurityAudit"],
    source: 'Datadog Docs "AWS Manual Setup Guide"',
  },
  drata: {
    title: "Drata",
    accounts: ["269135526815"],
    managedPolicies: ["SecurityAudit"],
    source: "drata/terraform-aws-drata-autopilot-role",
  },
  lacework: {
    title: "FortiCNAPP (Lacework)",
    accounts: ["434813966438"],
    managedPolicies: ["SecurityAudit"],
    source: "lacework/terraform-aws-iam-role",
  },
  "new-relic": {
    title: "New Relic",
    accounts: ["754728514883"],
    managedPolicies: ["ReadOnlyAccess"],
    source: 'New Relic Docs "Connect AWS to New Relic infrastructure monitoring"',
  },
  orca: {
    title: "Orca Security",
    managedPolicies: ["job-function/ViewOnlyAccess"],
    source: "orcasecurity, Terraform modules for onboarding: the account depends on the region",
  },
  "prisma-cloud": {
    title: "Palo Alto Networks Prisma Cloud",
    accounts: ["188619942792"],
    managedPolicies: ["SecurityAudit"],
    source: 'Prisma Cloud documentation "Manually set up Prisma Cloud role for AWS"',
  },
  vanta: {
    title: "Vanta",
    accounts: ["956993596390"],
    managedPolicies: ["SecurityAudit"],
    source: 'Vanta Help Center "Connecting Vanta and AWS"',
  },
  wiz: {
    title: "Wiz",
    managedPolicies: ["SecurityAudit", "job-function/ViewOnlyAccess"],
    source: "Wiz documentation: it tells each customer the ARN of its role",
  },
  zscaler: {
    title: "Zscaler",
    managedPolicies: ["SecurityAudit"],
    source: "Zscaler Help: it tells each customer the account",
  },
} as const satisfies Readonly<Record<string, Product>>;

export type VendorProduct = keyof typeof vendorProducts;
