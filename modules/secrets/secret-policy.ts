import { denyOutsiders } from "../../core/deny-outsiders";
import type { PolicyStatement } from "../../core/policy-document";

/** Whom the policy of a secret keeps out. */
export interface SecretAudience {
  /** `o-...` */
  readonly organizationId: string;
  /** ARNs of the roles that alone may read the value. @default whoever IAM permits */
  readonly readerArns?: readonly string[];
}

/**
 * What is denied to everybody else, whatever IAM policies allow. AWS services that act for themselves are left alone: they
 * bring no organization.
 *
 * Sources: AWS "Building a Data Perimeter on AWS": only trusted identities; AWS Secrets Manager User Guide "Resource-based
 * policies", "Limit access"; IAM User Guide "aws:PrincipalIsAWSService".
 */
export function secretStatements({ organizationId, readerArns }: SecretAudience): PolicyStatement[] {
  const outside = denyOutsiders({
    organizationId,
    actions: ["secretsmanager:*"],
    resources: ["*"],
    reason: "A wildcard in a statement that somebody adds later hands the secret to no other company.",
  });
  if (readerArns === undefined) return [outside];
  return [
    outside,
    {
      sid: "DenyReadingUnlessByReaders",
      reason: "Administrators of the account manage the secret, and do not read it.",
      effect: "Deny",
      principals: "*",
      actions: ["secretsmanager:BatchGetSecretValue", "secretsmanager:GetSecretValue"],
      resources: ["*"],
      conditions: {
        ArnNotEqualsIfExists: { "aws:PrincipalArn": [...readerArns].sort() },
        BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
      },
    },
  ];
}
