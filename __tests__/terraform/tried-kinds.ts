/** An organization whose stacks are applied to the emulator; each has a test file of its own. */
export type TryingOrganization =
  | "company"
  | "established"
  | "example"
  | "govcloud"
  | "hub-and-spoke"
  | "regulated"
  | "single-account";

/** Who tries a kind of stack. */
export interface TriedKind {
  readonly kind: string;
  /** "nobody" when it is validated only. */
  readonly by: TryingOrganization | "nobody";
  /** What is the point of trying it again, or what makes it needless. Nothing for the first. */
  readonly because?: string;
}

const inExample = [
  "account",
  "bootstrap of a member account",
  "bootstrap of the management account",
  "bootstrap of the state account",
  "compliance",
  "compliance in the home region",
  "contacts-and-budgets",
  "delegation",
  "detection",
  "detection in the home region",
  "encryption",
  "findings",
  "global-events",
  "log-archive",
  "log-destination",
  "malware-protection",
  "network of private, database",
  "network of public, private, database",
  "organization",
  "organization-detection",
  "organization-detection in the home region",
  "organization-trail",
  "region",
  "storage-lens",
  "trail-alarms",
  "vpc-block-public-access",
  "web cloudfront",
  "web regional",
  "web-logs",
];

/** Kinds whose ARNs, principals or Regions are others in another partition. */
const inGovcloud = [
  "account",
  "bootstrap of a member account",
  "bootstrap of the management account",
  "bootstrap of the state account",
  "compliance in the home region",
  "detection in the home region",
  "encryption",
  "findings",
  "log-archive",
  "network of public, private, database",
  "network of private, database",
  "organization",
  "organization-trail",
  "region",
  "trail-alarms",
  "web regional",
  "web-logs",
];

/** Kinds that differ where an organization has grown: what is there is adopted, and what is excluded is left out. */
const notInEstablished = ["malware-protection", "storage-lens", "vpc-block-public-access", "web cloudfront"];
const inEstablished = [
  ...inExample.filter((kind) => !notInEstablished.includes(kind)),
  "chat",
  "network of public, private",
];

/**
 * The one list of which organization tries which kind: its first stack of the kind is applied, and planned again to no
 * changes. All stacks of all organizations are validated in examples.test.ts; trying costs minutes, so a kind is tried
 * again only where what differs is the point.
 */
export const triedKinds: readonly TriedKind[] = [
  ...inExample.map((kind) => ({ kind, by: "example" as const })),
  {
    kind: "network of public, private, database, firewall",
    by: "nobody",
    because: "One tier of subnets more than the network with three.",
  },
  {
    kind: "network of public, private, firewall",
    by: "nobody",
    because:
      "moto 5.2 gives a firewall no endpoints, to which its routes lead; it is planned in network-firewall.test.ts.",
  },
  { kind: "transit-gateway", by: "hub-and-spoke" },
  { kind: "transit-routing", by: "hub-and-spoke" },
  { kind: "spoke-routes", by: "hub-and-spoke" },
  { kind: "network of private, transit", by: "hub-and-spoke" },
  { kind: "network of private, database, transit", by: "hub-and-spoke" },
  { kind: "network of transit, that inspects", by: "hub-and-spoke" },
  {
    kind: "log-archive",
    by: "hub-and-spoke",
    because: "The bucket to which the networks log.",
  },
  {
    kind: "endpoint-service",
    by: "nobody",
    because: "Its load balancer is there before it: network-access.test.ts makes one.",
  },
  ...inGovcloud.map((kind) => ({
    kind,
    by: "govcloud" as const,
    because: "ARNs, principals and Regions of another partition.",
  })),
  ...inEstablished.map((kind) => ({
    kind,
    by: "established" as const,
    because:
      "What teams have after years: units and accounts that are there, addresses, exclusions, a pager.",
  })),
  { kind: "directory", by: "company" },
  { kind: "permission-sets", by: "company" },
  { kind: "access", by: "company" },
  { kind: "break-glass in the management account", by: "company" },
  { kind: "break-glass in a member account", by: "company" },
  { kind: "iam", by: "company" },
  { kind: "iam-users", by: "company" },
  { kind: "pipelines", by: "company" },
  { kind: "third-parties", by: "company" },
  {
    kind: "bootstrap of the management account",
    by: "company",
    because: "What comes before the users for emergencies.",
  },
  {
    kind: "bootstrap of the state account",
    by: "company",
    because: "A pipeline that applies stacks is made there, and trusted there.",
  },
  {
    kind: "bootstrap of a member account",
    by: "company",
    because: "What comes before the roles of its pipelines.",
  },
  { kind: "opt-in-regions", by: "single-account" },
  { kind: "account", by: "single-account", because: "What was there before is adopted." },
  {
    kind: "detection in the home region",
    by: "single-account",
    because: "No administrator above it; what was there before is adopted.",
  },
  {
    kind: "region",
    by: "single-account",
    because: "It has a recorder of its own; what was there before is adopted.",
  },
  {
    kind: "compliance in the home region",
    by: "single-account",
    because: "Rules of the account instead of the organization's, and an assessment.",
  },
  { kind: "web regional with rules of its own", by: "regulated" },
  {
    kind: "firewall-manager",
    by: "nobody",
    because: "moto 5.2 has no Firewall Manager. It is planned.",
  },
  {
    kind: "shield",
    by: "nobody",
    because: "moto 5.2 knows protections only: a subscription fails when it is read again. It is planned.",
  },
  {
    kind: "organization",
    by: "regulated",
    because: "Every family of policies; accounts that move and are made.",
  },
];
