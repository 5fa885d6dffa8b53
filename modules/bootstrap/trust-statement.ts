import type { PolicyStatement } from "../../core/policy-document";

/** Lets the named roles, and nobody else, assume a role. */
export function trustStatement(props: {
  readonly trustedPrincipals: readonly string[];
  readonly organizationId?: string;
}): PolicyStatement {
  return {
    sid: "AllowAssumptionByNamedRoles",
    reason: "The pipeline and the people who run Terraform, each named.",
    effect: "Allow",
    principals: { AWS: [...props.trustedPrincipals].sort() },
    actions: ["sts:AssumeRole"],
    ...(props.organizationId !== undefined && {
      conditions: { StringEquals: { "aws:PrincipalOrgID": props.organizationId } },
    }),
  };
}
