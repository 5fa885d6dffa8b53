/**
 * A role's name with the path before it, as it stands in an ARN. It is a pattern for a role of IAM Identity Center, which
 * has the Region of the instance in its path, or none where that is us-east-1, and 16 digits at its end which Identity
 * Center draws in each account: a name without them, `AWSReservedSSO_Responders`, stands for that permission set's role in every account.
 *
 * Source: IAM Identity Center User Guide "Referencing permission sets in resource policies, Amazon EKS cluster config
 * maps, and AWS KMS key policies".
 */
export function rolePath(role: string): string {
  if (!role.startsWith("AWSReservedSSO_")) return role;
  return `aws-reserved/sso.amazonaws.com/*${role}${/_[0-9a-f]{16}$|\*$/.test(role) ? "" : `_${"?".repeat(16)}`}`;
}
