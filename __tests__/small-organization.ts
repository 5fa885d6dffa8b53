import { organizationFromText } from "../config/organization-from-text";
import type { Organization } from "../config/schema/organization";
import type { Partition } from "../facts/partitions";

/** What differs between small organizations. */
export interface SmallOrganization {
  readonly home: string;
  /** Regions in use beside the home Region. @default none */
  readonly others?: readonly string[];
  /** AWS partition. @default "aws" */
  readonly partition?: Partition;
  /** Further lines of the file. @default none */
  readonly more?: string;
  /** Further lines of the organization, indented by two. @default none */
  readonly organization?: string;
  /** Further lines of `deployment`, indented by two. @default none */
  readonly deployment?: string;
  /** Its OUs. @default `Security` and `Workloads` */
  readonly ous?: string;
}

/** The file of an organization of four accounts, in Regions that a test chooses. */
export function smallOrganizationText(small: SmallOrganization): string {
  const { home, others = [], partition = "aws", more = "", organization = "", deployment = "" } = small;
  const { ous = "{ Security: {}, Workloads: {} }" } = small;
  const contact = "{ name: Desk, title: Desk, email: desk@example.com, phone: '+1 555 0100' }";
  return `name: acme
organization:
  id: o-abcdefghij
  rootId: r-ab12
  organizationalUnits: ${ous}
${organization}
regions: { home: ${home}, enabled: [${[home, ...others].join(", ")}] }
deployment:
  role: acme-deployment
${deployment}
  trustedPrincipals: ["arn:${partition}:iam::444444444444:role/ci"]
  managementTrustedPrincipals: ["arn:${partition}:iam::111111111111:role/organization-admin"]
state: { account: shop }
contacts: { security: ${contact}, billing: ${contact}, operations: ${contact} }
accounts:
  payer: { id: "111111111111", email: payer@example.com, role: management }
  archive: { id: "222222222222", email: archive@example.com, role: log-archive, ou: Security }
  audit: { id: "333333333333", email: audit@example.com, role: security, ou: Security }
  shop: { id: "444444444444", email: shop@example.com, ou: Workloads }
${more}`;
}

/** That organization, as it is read. */
export function smallOrganization(small: SmallOrganization): Organization {
  return organizationFromText("organization.yaml", smallOrganizationText(small), "2027-01-15");
}
