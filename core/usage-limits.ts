import type { PolicyStatement } from "./policy-document";

/** Where and until when a role works. */
export interface UsageLimits {
  /** Public CIDR blocks from which it is used. @default anywhere */
  readonly fromCidrs?: readonly string[] | undefined;
  /** VPCs from whose endpoints it is used. @default anywhere */
  readonly fromVpcs?: readonly string[] | undefined;
  /** Id of the organization on whose resources alone it works. @default any */
  readonly organizationId?: string | undefined;
  /** The last day on which it works, YYYY-MM-DD (UTC). @default for ever */
  readonly until?: string | undefined;
}

const everything = ["*"];
/** What a service does by itself on behalf of the role comes from no network of ours. */
const byItself = { "aws:ViaAWSService": "false" };

/**
 * Denials for whatever comes from elsewhere or too late; they hold whatever else the role is allowed. With CIDR blocks and VPCs
 * together, either is enough.
 *
 * Source: IAM User Guide "AWS global condition context keys".
 */
export function usageLimits({ fromCidrs, fromVpcs, organizationId, until }: UsageLimits): PolicyStatement[] {
  const found: PolicyStatement[] = [];
  if (fromCidrs !== undefined || fromVpcs !== undefined) {
    found.push({
      sid: "DenyUnlessFromNamedNetworks",
      reason: "Credentials that were carried away are of no use elsewhere.",
      effect: "Deny",
      actions: everything,
      resources: everything,
      // A request through an endpoint has no public address, and one from the internet no VPC: what is absent does not count.
      conditions: {
        ...(fromCidrs !== undefined && { NotIpAddressIfExists: { "aws:SourceIp": fromCidrs } }),
        ...(fromVpcs !== undefined && { StringNotEqualsIfExists: { "aws:SourceVpc": fromVpcs } }),
        Bool: byItself,
      },
    });
  }
  if (organizationId !== undefined) {
    found.push({
      sid: "DenyOutsideOrganization",
      reason: "It works on resources of this organization alone.",
      effect: "Deny",
      actions: everything,
      resources: everything,
      conditions: {
        StringNotEquals: { "aws:ResourceOrgID": organizationId },
        // Actions that concern no resource have no owner either.
        Null: { "aws:ResourceOrgID": "false" },
        Bool: byItself,
      },
    });
  }
  if (until !== undefined) {
    found.push({
      sid: "DenyAfterLastDay",
      reason: `It is for a time, until ${until}.`,
      effect: "Deny",
      actions: everything,
      resources: everything,
      conditions: { DateGreaterThan: { "aws:CurrentTime": `${until}T23:59:59Z` } },
    });
  }
  return found;
}
