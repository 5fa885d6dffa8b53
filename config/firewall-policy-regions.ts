import { globalRegionOf } from "../core/global-region-of";
import type { Organization } from "./schema/organization";

export type FirewallPolicy = NonNullable<Organization["firewallManager"]>["policies"][string];

/** Regions in which a policy of Firewall Manager is made: what CloudFront has is managed where the partition keeps it. */
export function firewallPolicyRegions(organization: Organization, policy: FirewallPolicy): readonly string[] {
  if (isForCloudFront(policy)) return [globalRegionOf(organization.regions.home)];
  return policy.regions ?? organization.regions.enabled;
}

function isForCloudFront(policy: FirewallPolicy): boolean {
  if (policy.kind === "shield-advanced") return policy.resources === "cloudfront-distribution";
  return policy.kind === "waf" && policy.resources.includes("cloudfront-distribution");
}
