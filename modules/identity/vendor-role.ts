import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { Construct } from "constructs";
import { denyReadingData } from "../../core/deny-reading-data";
import { denyReadingOtherData } from "../../core/deny-reading-other-data";
import type { PolicyStatement } from "../../core/policy-document";
import type { Partition } from "../../facts/partitions";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { addRole } from "./add-role";

/** Data that a vendor reads, which others of its kind do not. */
export interface DataAccess {
  /** Actions by name. */
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly reason: string;
  /** The last day of it, YYYY-MM-DD (UTC). */
  readonly until: string;
}

export interface VendorRoleProps {
  readonly roleName: string;
  readonly partition: Partition;
  readonly description: string;
  /** ARN of the vendor's role or account. */
  readonly principal: string;
  /** What the vendor sends with each request, and made for this customer alone. */
  readonly externalId: string;
  /** Policies of AWS that only read. */
  readonly managedPolicies: readonly string[];
  /** @default none */
  readonly readsData?: DataAccess;
  /** Tags that the guardrails of the perimeter know it by. @default none */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * A role of a vendor, which looks at how things are set up and at no data. The vendor names the customer by the external id,
 * so that another customer of it cannot have it look here (the confused deputy).
 *
 * Source: IAM User Guide "Access to AWS accounts owned by third parties".
 */
export class VendorRole extends Construct {
  readonly resource: IamRole;

  constructor(scope: Construct, id: string, props: VendorRoleProps) {
    super(scope, id);
    requireProps(this, props);
    const { principal, externalId, readsData, ...role } = props;
    this.resource = addRole(this, {
      ...role,
      trust: [
        {
          sid: "AllowAssumptionByVendor",
          reason: "The vendor, on behalf of this organization alone.",
          effect: "Allow",
          principals: { AWS: principal },
          actions: ["sts:AssumeRole"],
          conditions: { StringEquals: { "sts:ExternalId": externalId } },
        },
      ],
      statements: readsData === undefined ? [denyReadingData] : readingOf(readsData),
    });
    fulfils(this, "identity.vendors-named");
  }
}

/** All other data stays closed: what is read is left out of the denial, resource by resource. */
function readingOf({ actions, resources, reason, until }: DataAccess): readonly PolicyStatement[] {
  return [
    {
      sid: "AllowReadingNamedData",
      reason,
      effect: "Allow",
      actions,
      resources,
      conditions: { DateLessThanEquals: { "aws:CurrentTime": `${until}T23:59:59Z` } },
    },
    // Policies of AWS may allow the same.
    {
      sid: "DenyReadingAfterLastDay",
      reason: `It reads this data until ${until}.`,
      effect: "Deny",
      actions,
      resources,
      conditions: { DateGreaterThan: { "aws:CurrentTime": `${until}T23:59:59Z` } },
    },
    ...denyReadingOtherData(Object.fromEntries(actions.map((action) => [action, resources]))),
  ];
}
