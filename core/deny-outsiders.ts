import type { PolicyStatement } from "./policy-document";

/** What is closed to whom. */
export interface ClosedToOutsiders {
  /** `o-...` */
  readonly organizationId: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** What an outsider would have otherwise. */
  readonly reason: string;
}

/**
 * Denies principals outside an organization, whatever else a policy allows. AWS services that act for themselves are left
 * alone: they bring no organization.
 *
 * Sources: AWS "Building a Data Perimeter on AWS": only trusted identities; IAM User Guide "aws:PrincipalIsAWSService".
 */
export function denyOutsiders({
  organizationId,
  actions,
  resources,
  reason,
}: ClosedToOutsiders): PolicyStatement {
  return {
    sid: "DenyPrincipalsOutsideOrganization",
    reason,
    effect: "Deny",
    principals: "*",
    actions,
    resources,
    conditions: {
      StringNotEqualsIfExists: { "aws:PrincipalOrgID": organizationId },
      BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
    },
  };
}
