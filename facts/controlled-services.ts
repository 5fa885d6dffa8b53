/**
 * Actions of the services that hold data or give access, and that resource control policies reach.
 * Source: AWS Organizations User Guide "Services that support RCPs".
 * As of: 2026-11-24
 */
export const controlledServices: readonly string[] = [
  "aoss:*",
  "codeartifact:*",
  "dsql:*",
  "dynamodb:*",
  "ecr:*",
  "events:*",
  "firehose:*",
  "kms:*",
  "logs:*",
  "s3:*",
  "secretsmanager:*",
  "sqs:*",
  "sts:*",
];
