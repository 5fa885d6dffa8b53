/**
 * A role's name with the path before it, as it stands in an ARN. It is a pattern for a role of IAM Identity Center, which
 * has the Region of the instance in its path, or none where that is us-east-1.
 *
 * Source: IAM Identity Center User Guide "Referencing permission sets in resource policies, Amazon EKS cluster config
 * maps, and AWS KMS key policies".
 */
export function rolePath(role: string): string {
  return role.startsWith("AWSReservedSSO_") ? `aws-reserved/sso.amazonaws.com/*${role}` : role;
}
