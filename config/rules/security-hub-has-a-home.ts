import { aggregationRegionOf } from "../aggregation-region-of";
import type { Rule } from "../rule";
import { switchedOn } from "../switched-on";

/**
 * Security Hub configures an organization from one Region, which cannot be an opt-in Region. Where the home Region is one,
 * it is done from another; where there is none, nothing would be configured.
 *
 * Source: Security Hub User Guide "Enabling cross-Region aggregation", "Start using central configuration".
 */
export const securityHubHasAHome: Rule = (organization, { unreadable }) => {
  if (unreadable.some((gone) => gone.startsWith("regions") || gone.startsWith("accounts"))) return [];
  const { organization: whole, regions } = organization;
  if (whole === undefined || !switchedOn(organization).has("security-hub")) return [];
  if (aggregationRegionOf(organization) !== undefined) return [];
  return [
    {
      path: ["regions", "home"],
      found: `${regions.home} is an opt-in Region, and so is every other that the management and security accounts use`,
      allowed:
        "Security Hub aggregates findings, and configures the organization, from a Region that is enabled by default",
      fix: "add one to regions.enabled, for example us-east-1, or exclude security-hub under capabilities.exclude",
    },
  ];
};
