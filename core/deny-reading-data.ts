import type { PolicyStatement } from "./policy-document";

/** Contents of what is stored, and what opens it: whoever looks at configuration needs none of it. */
export const denyReadingData: PolicyStatement = {
  sid: "DenyReadingData",
  reason: "Who looks at how things are set up does not read what is in them.",
  effect: "Deny",
  actions: [
    "athena:GetQueryResults",
    "dynamodb:BatchGetItem",
    "dynamodb:GetItem",
    "dynamodb:PartiQLSelect",
    "dynamodb:Query",
    "dynamodb:Scan",
    "kinesis:GetRecords",
    "kms:Decrypt",
    "logs:FilterLogEvents",
    "logs:GetLogEvents",
    "logs:GetQueryResults",
    "s3:GetObject",
    "s3:GetObjectVersion",
    "secretsmanager:GetSecretValue",
    "sqs:ReceiveMessage",
    "ssm:GetParameter",
    "ssm:GetParameterHistory",
    "ssm:GetParameters",
    "ssm:GetParametersByPath",
  ],
  resources: ["*"],
};
