/**
 * Condition keys that come with the credentials of a principal, whatever service is called with them: the Service
 * Authorization Reference lists them under no action, or under those of one service only. `*` stands for the rest.
 *
 * Sources: IAM User Guide "IAM and AWS STS condition context keys" (keys of SAML and OpenID Connect federation, also in
 * later requests of the session); AWS Lambda Developer Guide "Using source function ARN to control function access
 * behavior"; Amazon EC2 User Guide "Grant permissions from within an instance", `ec2:SourceInstanceARN`; AWS Systems
 * Manager User Guide, `ssm:SourceInstanceArn`; Amazon Cognito Developer Guide "Role trust and permissions"; IAM Identity
 * Center User Guide "Identity-enhanced IAM role sessions", `identitystore:UserId`; AWS Glue Developer Guide
 * "Condition keys of AWS Glue jobs", `glue:CredentialIssuingService`; AWS IoT Core Developer Guide "Authorizing direct
 * calls to AWS services using AWS IoT Core credential provider", `credentials-iot:ThingName`.
 * As of: 2026-11-26
 */
export const principalConditionKeys: readonly string[] = [
  "cognito-identity-auth:*",
  "cognito-identity-unauth:*",
  "credentials-iot:*",
  "ec2:RoleDelivery",
  "ec2:SourceInstanceARN",
  "glue:CredentialIssuingService",
  "glue:RoleAssumedBy",
  "identitystore:UserId",
  "lambda:SourceFunctionArn",
  "saml:*",
  "ssm:SourceInstanceArn",
];
