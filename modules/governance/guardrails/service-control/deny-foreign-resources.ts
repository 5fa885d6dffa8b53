import { awsOwnedObjects } from "../../../../core/aws-owned-objects";
import type { Conditions } from "../../../../core/policy-document";
import { defineGuardrail } from "../../define-guardrail";
import type { GuardrailContext } from "../../guardrail-context";

/**
 * Identities of the organization put data into its own resources only, and take on roles of its own only. What
 * AWS services do on their behalf is left alone, but for those that write where they are told to, and so is reading
 * AWS's packages and images. Services that only manage resources are not named: they carry no data away.
 */
export const denyForeignResources = defineGuardrail({
  id: "DenyForeignResources",
  family: "service-control",
  posture: "regulated",
  reason: "With one stolen session, data is copied to a bucket of somebody else.",
  source: 'AWS "Building a Data Perimeter on AWS": only trusted resources',
  exempts: [
    { role: "deployment", reason: "It reads providers and modules from wherever the team decided." },
    { role: "access", reason: "It works from the management account." },
    { role: "break-glass", reason: "A restore may come from outside." },
  ],
  objectives: [],
  denies: (context) => [
    {
      actions: [
        "dynamodb:*",
        "ecr:CompleteLayerUpload",
        "ecr:InitiateLayerUpload",
        "ecr:PutImage",
        "ecr:UploadLayerPart",
        "firehose:Put*",
        "kinesis:Put*",
        "kms:Decrypt",
        "kms:Encrypt",
        "kms:GenerateDataKey*",
        "kms:ReEncrypt*",
        "lambda:InvokeFunction",
        "s3:Abort*",
        "s3:Delete*",
        "s3:ListBucket*",
        "s3:ListMultipartUploadParts",
        "s3:Put*",
        "s3:Replicate*",
        "s3:RestoreObject",
        "secretsmanager:GetSecretValue",
        "secretsmanager:PutSecretValue",
        "sns:Publish",
        "sqs:ReceiveMessage",
        "sqs:SendMessage",
        "sts:AssumeRole",
      ],
      conditions: foreign(context),
    },
    {
      actions: ["s3:GetObject*"],
      // Reading only: a region's name is left open, as what somebody else calls so cannot take data away.
      notResources: [...awsOwnedObjects("*", context.names.partition).read].sort(),
      conditions: foreign(context),
    },
    {
      // Results of a query and exports of a table go to any bucket that the caller names.
      actions: ["s3:PutObject"],
      conditions: {
        ...notOwn(context),
        "ForAnyValue:StringEquals": { "aws:CalledVia": ["athena.amazonaws.com", "dynamodb.amazonaws.com"] },
      },
    },
  ],
});

function foreign(context: GuardrailContext): Conditions {
  return { ...notOwn(context), BoolIfExists: { "aws:ViaAWSService": "false" } };
}

function notOwn({ organizationId, perimeter, names }: GuardrailContext): Conditions {
  const trusted = [...perimeter.trustedResourceAccountIds].sort();
  return {
    StringNotEqualsIfExists: {
      "aws:ResourceOrgID": organizationId,
      ...(trusted.length > 0 && { "aws:ResourceAccount": trusted }),
      [`aws:PrincipalTag/${names.governance.perimeterTag("resource")}`]: "true",
    },
  };
}
