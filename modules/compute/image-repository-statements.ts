import type { PolicyStatement } from "../../core/policy-document";
import type { ImageRepositoryProps } from "./image-repository-props";

/**
 * Who is kept out of a repository, and who is let in from other accounts. Policies of repositories name no resource. AWS
 * services that act for themselves, such as Lambda and Amazon Inspector, bring no organization.
 *
 * Sources: AWS "Building a Data Perimeter on AWS": only trusted identities; Amazon ECR User Guide "Private repository policy
 * examples".
 */
export function imageRepositoryStatements({
  organizationId,
  pulledBy = "account",
}: Pick<ImageRepositoryProps, "organizationId" | "pulledBy">): PolicyStatement[] {
  const outside: PolicyStatement = {
    sid: "DenyPrincipalsOutsideOrganization",
    reason: "A wildcard in a statement that somebody adds later hands images to no other company.",
    effect: "Deny",
    principals: "*",
    actions: ["ecr:*"],
    conditions: {
      StringNotEqualsIfExists: { "aws:PrincipalOrgID": organizationId },
      BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
    },
  };
  if (pulledBy === "account") return [outside];
  return [
    outside,
    {
      sid: "AllowPullsToOrganization",
      reason: "Accounts of the organization run the images, and push none.",
      effect: "Allow",
      principals: "*",
      actions: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
      conditions: { StringEquals: { "aws:PrincipalOrgID": organizationId } },
    },
  ];
}
