/**
 * Actions without which the deployment role cannot make what a member account always has, or has with a capability:
 * those that make or set something, one for each kind of resource at least.
 *
 * Sources: Service Authorization Reference, the page of each service, by the API operation that the Terraform AWS provider
 * 5.100.0 calls to make each resource type.
 * As of: 2026-11-27
 */
export const deploymentActions: Readonly<Record<string, readonly string[]>> = {
  always: [
    "access-analyzer:CreateAnalyzer",
    "cloudwatch:PutMetricAlarm",
    "ec2:CreateTags",
    "ec2:EnableEbsEncryptionByDefault",
    "ec2:ModifyEbsDefaultKmsKeyId",
    "events:CreateEventBus",
    "events:PutRule",
    "events:PutTargets",
    "events:TagResource",
    "iam:CreateRole",
    "iam:CreateServiceLinkedRole",
    "iam:PassRole",
    "iam:PutRolePolicy",
    "iam:TagRole",
    "iam:UpdateAccountPasswordPolicy",
    "kms:CreateAlias",
    "kms:CreateKey",
    "kms:EnableKeyRotation",
    "kms:PutKeyPolicy",
    "kms:TagResource",
    "s3:PutAccountPublicAccessBlock",
    "sns:CreateTopic",
    "sns:SetTopicAttributes",
    "sqs:CreateQueue",
    "sqs:SetQueueAttributes",
    "sts:AssumeRole",
    "sts:GetCallerIdentity",
  ],
  "config-recorder": [
    "config:PutConfigurationRecorder",
    "config:PutDeliveryChannel",
    "config:StartConfigurationRecorder",
  ],
  "config-rules": ["config:PutConfigRule", "config:PutConformancePack"],
  "security-hub": ["securityhub:EnableSecurityHub"],
  guardduty: ["guardduty:CreateDetector"],
  macie: ["macie2:EnableMacie"],
  response: ["ssm:CreateDocument"],
  "session-logging": ["ssm:CreateDocument", "logs:CreateLogGroup", "logs:PutRetentionPolicy"],
  "log-group-archive": ["logs:PutAccountPolicy"],
};
