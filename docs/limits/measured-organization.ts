import { organizationFromText } from "../../config/organization-from-text";
import type { Organization } from "../../config/schema/organization";
import { largeOrganization } from "../../examples/large/large-organization";

export interface MeasuredSize {
  readonly accounts: number;
  readonly regions: number;
  /** YAML that stands at the end, instead of the networks. @default every capability, and a budget for each account */
  readonly more?: string;
}

const everything = `
capabilities: { preset: full }
budgets: { monthlyUsd: 100, notify: [finance@large.example] }
compliance: { conformancePacks: [cis-aws-7.0, fsbp, nist-800-53, pci-dss-4] }
`;

/** An organization to measure: every account uses every Region, and the home Region's name is as long as any. */
export function measuredOrganization({ accounts, regions, more = everything }: MeasuredSize): Organization {
  const text = largeOrganization({ accounts, regions }).replace(/^networks:[\s\S]*/m, more);
  return organizationFromText("measured", text, "2026-01-01");
}
