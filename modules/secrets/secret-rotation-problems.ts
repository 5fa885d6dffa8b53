import type { Problem } from "../../core/problem";

/** A rotation, with CDKTF's tokens resolved. */
export interface AskedRotation {
  /** ARN of the secret, or a reference to it. */
  readonly secret: string;
  readonly functionArn: string | undefined;
  /** Whether Terraform writes the secret's value. */
  readonly isWritten: boolean;
  readonly intervalDays: number;
}

/**
 * What makes a rotation impossible, or too rare.
 *
 * Sources: AWS Secrets Manager User Guide "Managed rotation", "AWS Secrets Manager secrets managed by other AWS services";
 * Security Hub SecretsManager.4: 90 days.
 */
export function secretRotationProblems(where: string, asked: AskedRotation): Problem[] {
  const { secret, functionArn, isWritten, intervalDays } = asked;
  const problems: Problem[] = [];
  if (functionArn === undefined && !isManaged(secret)) {
    problems.push({
      where,
      found: `nothing can rotate ${secret}: no function is named, and no AWS service manages it`,
      allowed:
        "a rotation function, or a secret that RDS, Aurora, Redshift or DocumentDB made (rds!..., redshift!...)",
      fix: "name a Lambda function with kind: function, or have the database manage its password",
    });
  }
  if (functionArn !== undefined && !isFunction(functionArn)) {
    problems.push({
      where,
      found: `nothing can rotate by ${functionArn}`,
      allowed: "the ARN of a Lambda function",
      fix: "pass arn:aws:lambda:REGION:ACCOUNT_ID:function:NAME",
    });
  }
  if (isWritten) {
    problems.push({
      where,
      found: "Terraform writes the value of this secret",
      allowed: "a secret without a value of Terraform's",
      fix: "leave value out and write the first value yourself: once AWS has removed the version that Terraform wrote, it would write another over the one in use",
    });
  }
  if (!Number.isInteger(intervalDays) || intervalDays < 1 || intervalDays > 90) {
    problems.push({
      where,
      found: `${intervalDays} days between rotations`,
      allowed: "1 to 90 days",
      fix: "leave intervalDays out for 30 days",
    });
  }
  return problems;
}

/** Names of such secrets begin with the service and an exclamation mark; a reference to a secret of Terraform's is none. */
function isManaged(secret: string): boolean {
  if (secret.includes("${")) return !secret.includes("aws_secretsmanager_secret.");
  return /^arn:[^:]+:secretsmanager:[^:]+:\d{12}:secret:[a-z0-9-]+!/.test(secret);
}

function isFunction(arn: string): boolean {
  return arn.includes("${") || /^arn:[^:]+:lambda:[^:]+:\d{12}:function:[\w-]+(:[\w$-]+)?$/.test(arn);
}
