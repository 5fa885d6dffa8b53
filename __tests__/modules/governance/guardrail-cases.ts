/** A request against the guardrails, and what they should say to it. */
export interface GuardrailCase {
  /** Guardrail that decides. */
  readonly guardrail: string;
  readonly name: string;
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  /** @default the workload's account */
  readonly resourceAccount?: string;
  readonly region?: string;
  readonly context?: Readonly<Record<string, string>>;
  readonly expected: "Allowed" | "ExplicitlyDenied";
}

export const workload = "333333333333";
export const logArchive = "222222222222";
export const admin = `arn:aws:iam::${workload}:role/Admin`;
const deployment = `arn:aws:iam::${workload}:role/acme-deployment`;
const access = `arn:aws:iam::${workload}:role/OrganizationAccountAccessRole`;
const root = `arn:aws:iam::${workload}:root`;
const logAdmin = `arn:aws:iam::${logArchive}:role/Admin`;
const logDeployment = `arn:aws:iam::${logArchive}:role/acme-deployment`;

const trail = "arn:aws:cloudtrail:eu-west-1:111111111111:trail/acme-trail";
const ownTrail = `arn:aws:cloudtrail:eu-west-1:${workload}:trail/debugging`;
const logBucket = `arn:aws:s3:::acme-cloudtrail-${logArchive}-eu-west-1`;
const instance = `arn:aws:ec2:eu-west-1:${workload}:instance/i-0123456789abcdef0`;
const detector = `arn:aws:guardduty:eu-west-1:${workload}:detector/d1`;
const hub = `arn:aws:securityhub:eu-west-1:${workload}:hub/default`;
const analyzer = `arn:aws:access-analyzer:eu-west-1:${workload}:analyzer/acme`;
const key = (account: string, region = "eu-west-1") => `arn:aws:kms:${region}:${account}:key/k1`;
const role = (name: string) => `arn:aws:iam::${workload}:role/${name}`;
const user = `arn:aws:iam::${workload}:user/eve`;
const rule = `arn:aws:config:eu-west-1:${workload}:config-rule/config-rule-abc123`;
const recorder = `arn:aws:config:eu-west-1:${workload}:configuration-recorder/default/abc123`;
const logGroup = (name: string) => `arn:aws:logs:eu-west-1:${workload}:log-group:${name}`;

type Row = readonly [
  name: string,
  principal: string,
  action: string,
  resource: string,
  expected: GuardrailCase["expected"],
  more?: Partial<Pick<GuardrailCase, "context" | "region" | "resourceAccount">>,
];

const inLogArchive = { resourceAccount: logArchive };

const table: Readonly<Record<string, readonly Row[]>> = {
  DenyRootUserUnlessAssumedRoot: [
    ["the root user reads", root, "s3:ListAllMyBuckets", "*", "ExplicitlyDenied"],
    [
      "the root user makes a key for itself",
      root,
      "iam:DeleteVirtualMFADevice",
      `arn:aws:iam::${workload}:mfa/root`,
      "ExplicitlyDenied",
    ],
    [
      "an AssumeRoot session unlocks a bucket",
      root,
      "s3:DeleteBucketPolicy",
      "arn:aws:s3:::locked",
      "Allowed",
      { context: { "aws:AssumedRoot": "true" } },
    ],
    ["an administrator reads", admin, "s3:ListAllMyBuckets", "*", "Allowed"],
  ],
  DenyLeavingOrganization: [
    ["an administrator leaves", admin, "organizations:LeaveOrganization", "*", "ExplicitlyDenied"],
    ["the deployment role leaves", deployment, "organizations:LeaveOrganization", "*", "ExplicitlyDenied"],
    [
      "an administrator looks at the organization",
      admin,
      "organizations:DescribeOrganization",
      "*",
      "Allowed",
    ],
  ],
  DenyAccountClosing: [
    [
      "an administrator closes the account",
      admin,
      "account:CloseAccount",
      `arn:aws:account::${workload}:account`,
      "ExplicitlyDenied",
    ],
    [
      "an administrator reads the contacts",
      admin,
      "account:GetContactInformation",
      `arn:aws:account::${workload}:account`,
      "Allowed",
    ],
  ],
  DenyTrailChangesUnlessDeployment: [
    ["an administrator stops the trail", admin, "cloudtrail:StopLogging", trail, "ExplicitlyDenied"],
    ["an administrator narrows the trail", admin, "cloudtrail:PutEventSelectors", trail, "ExplicitlyDenied"],
    ["an administrator deletes the trail", admin, "cloudtrail:DeleteTrail", trail, "ExplicitlyDenied"],
    ["an administrator stops a trail of the team", admin, "cloudtrail:StopLogging", ownTrail, "Allowed"],
    ["the deployment role changes the trail", deployment, "cloudtrail:UpdateTrail", trail, "Allowed"],
  ],
  DenyLogGroupChangesUnlessDeployment: [
    [
      "an administrator deletes the trail's log group",
      admin,
      "logs:DeleteLogGroup",
      logGroup("/acme/cloudtrail"),
      "ExplicitlyDenied",
    ],
    [
      "an administrator silences an alarm",
      admin,
      "logs:DeleteMetricFilter",
      logGroup("/acme/cloudtrail"),
      "ExplicitlyDenied",
    ],
    [
      "an administrator deletes a log group of the team",
      admin,
      "logs:DeleteLogGroup",
      logGroup("/aws/lambda/shop"),
      "Allowed",
    ],
    [
      "the deployment role sets the retention",
      deployment,
      "logs:PutRetentionPolicy",
      logGroup("/acme/cloudtrail"),
      "Allowed",
    ],
  ],
  DenyFlowLogDeletionUnlessDeployment: [
    [
      "an administrator deletes flow logs",
      admin,
      "ec2:DeleteFlowLogs",
      `arn:aws:ec2:eu-west-1:${workload}:vpc-flow-log/fl-1`,
      "ExplicitlyDenied",
    ],
    ["an administrator reads flow logs", admin, "ec2:DescribeFlowLogs", "*", "Allowed"],
    [
      "the deployment role deletes flow logs",
      deployment,
      "ec2:DeleteFlowLogs",
      `arn:aws:ec2:eu-west-1:${workload}:vpc-flow-log/fl-1`,
      "Allowed",
    ],
  ],
  DenyConfigChangesUnlessDeployment: [
    [
      "an administrator stops the recorder",
      admin,
      "config:StopConfigurationRecorder",
      recorder,
      "ExplicitlyDenied",
    ],
    ["an administrator overwrites a rule", admin, "config:PutConfigRule", rule, "ExplicitlyDenied"],
    ["an administrator reads compliance", admin, "config:DescribeComplianceByConfigRule", "*", "Allowed"],
    ["the deployment role makes a rule", deployment, "config:PutConfigRule", rule, "Allowed"],
  ],
  DenyGuardDutyChangesUnlessDeployment: [
    [
      "an administrator switches the detector off",
      admin,
      "guardduty:UpdateDetector",
      detector,
      "ExplicitlyDenied",
    ],
    [
      "an administrator detaches the account",
      admin,
      "guardduty:DisassociateFromAdministratorAccount",
      "*",
      "ExplicitlyDenied",
    ],
    [
      "an administrator silences findings",
      admin,
      "guardduty:CreateFilter",
      `${detector}/filter/f1`,
      "ExplicitlyDenied",
    ],
    ["an administrator reads findings", admin, "guardduty:ListFindings", "*", "Allowed"],
    ["the deployment role changes the detector", deployment, "guardduty:UpdateDetector", detector, "Allowed"],
  ],
  DenySecurityHubChangesUnlessDeployment: [
    ["an administrator switches it off", admin, "securityhub:DisableSecurityHub", hub, "ExplicitlyDenied"],
    [
      "an administrator suppresses findings to come",
      admin,
      "securityhub:CreateAutomationRule",
      "*",
      "ExplicitlyDenied",
    ],
    ["an administrator works on findings", admin, "securityhub:BatchUpdateFindings", hub, "Allowed"],
    [
      "the deployment role chooses standards",
      deployment,
      "securityhub:BatchDisableStandards",
      hub,
      "Allowed",
    ],
  ],
  DenyAccessAnalyzerChangesUnlessDeployment: [
    [
      "an administrator deletes the analyzer",
      admin,
      "access-analyzer:DeleteAnalyzer",
      analyzer,
      "ExplicitlyDenied",
    ],
    ["an administrator reads findings", admin, "access-analyzer:ListFindings", analyzer, "Allowed"],
    [
      "the deployment role deletes the analyzer",
      deployment,
      "access-analyzer:DeleteAnalyzer",
      analyzer,
      "Allowed",
    ],
  ],
  DenyLogBucketChangesUnlessDeployment: [
    [
      "an administrator opens a log bucket",
      logAdmin,
      "s3:PutBucketPolicy",
      logBucket,
      "ExplicitlyDenied",
      inLogArchive,
    ],
    [
      "an administrator shortens its lifecycle",
      logAdmin,
      "s3:PutLifecycleConfiguration",
      logBucket,
      "ExplicitlyDenied",
      inLogArchive,
    ],
    ["an administrator deletes it", logAdmin, "s3:DeleteBucket", logBucket, "ExplicitlyDenied", inLogArchive],
    [
      "an administrator changes a bucket of the team",
      admin,
      "s3:PutBucketPolicy",
      "arn:aws:s3:::shop-assets",
      "Allowed",
    ],
    [
      "the deployment role changes a log bucket",
      logDeployment,
      "s3:PutBucketPolicy",
      logBucket,
      "Allowed",
      inLogArchive,
    ],
  ],
  DenyLogDeletion: [
    [
      "an administrator deletes a log",
      logAdmin,
      "s3:DeleteObject",
      `${logBucket}/AWSLogs/1`,
      "ExplicitlyDenied",
      inLogArchive,
    ],
    [
      "the deployment role deletes a version of a log",
      logDeployment,
      "s3:DeleteObjectVersion",
      `${logBucket}/AWSLogs/1`,
      "ExplicitlyDenied",
      inLogArchive,
    ],
    [
      "an administrator lifts a lock",
      logAdmin,
      "s3:BypassGovernanceRetention",
      `${logBucket}/AWSLogs/1`,
      "ExplicitlyDenied",
      inLogArchive,
    ],
    [
      "an administrator reads a log",
      logAdmin,
      "s3:GetObject",
      `${logBucket}/AWSLogs/1`,
      "Allowed",
      inLogArchive,
    ],
    [
      "an administrator deletes an object of the team",
      admin,
      "s3:DeleteObject",
      "arn:aws:s3:::shop-assets/a",
      "Allowed",
    ],
  ],
  DenyLogKeyChangesUnlessDeployment: [
    [
      "an administrator opens the key",
      logAdmin,
      "kms:PutKeyPolicy",
      key(logArchive),
      "ExplicitlyDenied",
      inLogArchive,
    ],
    [
      "an administrator disables the key",
      logAdmin,
      "kms:DisableKey",
      key(logArchive),
      "ExplicitlyDenied",
      inLogArchive,
    ],
    ["an administrator disables a key of the team", admin, "kms:DisableKey", key(workload), "Allowed"],
    [
      "the deployment role changes the key",
      logDeployment,
      "kms:PutKeyPolicy",
      key(logArchive),
      "Allowed",
      inLogArchive,
    ],
  ],
  DenyKeyDeletionUnlessAccessRole: [
    ["an administrator deletes a key", admin, "kms:ScheduleKeyDeletion", key(workload), "ExplicitlyDenied"],
    [
      "the deployment role deletes a key",
      deployment,
      "kms:ScheduleKeyDeletion",
      key(workload),
      "ExplicitlyDenied",
    ],
    ["an administrator saves a key", admin, "kms:CancelKeyDeletion", key(workload), "Allowed"],
    ["the access role deletes a key", access, "kms:ScheduleKeyDeletion", key(workload), "Allowed"],
  ],
  DenyBaselineRoleChangesUnlessAccessRole: [
    [
      "an administrator opens the deployment role",
      admin,
      "iam:UpdateAssumeRolePolicy",
      role("acme-deployment"),
      "ExplicitlyDenied",
    ],
    [
      "an administrator makes the responder's role",
      admin,
      "iam:CreateRole",
      role("acme-responder"),
      "ExplicitlyDenied",
    ],
    [
      "an administrator empties a role of the baseline",
      admin,
      "iam:DeleteRolePolicy",
      role("acme-trail-to-cloudwatch-logs"),
      "ExplicitlyDenied",
    ],
    [
      "an administrator opens the access role",
      admin,
      "iam:UpdateAssumeRolePolicy",
      role("OrganizationAccountAccessRole"),
      "ExplicitlyDenied",
    ],
    ["an administrator makes a role of the team", admin, "iam:CreateRole", role("shop"), "Allowed"],
    [
      "the deployment role takes over the access role",
      deployment,
      "iam:UpdateAssumeRolePolicy",
      role("OrganizationAccountAccessRole"),
      "ExplicitlyDenied",
    ],
    ["the deployment role makes a role of the team", deployment, "iam:CreateRole", role("shop"), "Allowed"],
    [
      "the access role makes the deployment role",
      access,
      "iam:CreateRole",
      role("acme-deployment"),
      "Allowed",
    ],
  ],
  DenyLongLivedCredentialsUnlessAccessRole: [
    ["an administrator makes a user", admin, "iam:CreateUser", user, "ExplicitlyDenied"],
    ["an administrator makes a key", admin, "iam:CreateAccessKey", user, "ExplicitlyDenied"],
    ["the deployment role makes a password", deployment, "iam:CreateLoginProfile", user, "ExplicitlyDenied"],
    ["a responder disables a key", admin, "iam:UpdateAccessKey", user, "Allowed"],
    ["the access role makes a user", access, "iam:CreateUser", user, "Allowed"],
  ],
  DenyPublicAccessBlockChangesUnlessDeployment: [
    ["an administrator lifts the block", admin, "s3:PutAccountPublicAccessBlock", "*", "ExplicitlyDenied"],
    ["an administrator reads the block", admin, "s3:GetAccountPublicAccessBlock", "*", "Allowed"],
    ["the deployment role sets the block", deployment, "s3:PutAccountPublicAccessBlock", "*", "Allowed"],
  ],
  DenyVolumeEncryptionChangesUnlessDeployment: [
    [
      "an administrator switches the default off",
      admin,
      "ec2:DisableEbsEncryptionByDefault",
      "*",
      "ExplicitlyDenied",
    ],
    ["an administrator changes the key", admin, "ec2:ModifyEbsDefaultKmsKeyId", "*", "ExplicitlyDenied"],
    ["an administrator switches the default on", admin, "ec2:EnableEbsEncryptionByDefault", "*", "Allowed"],
    ["the deployment role sets the key", deployment, "ec2:ModifyEbsDefaultKmsKeyId", "*", "Allowed"],
  ],
  DenyLaunchesUnlessImdsV2: [
    [
      "a launch with version 1",
      admin,
      "ec2:RunInstances",
      instance,
      "ExplicitlyDenied",
      { context: { "ec2:MetadataHttpTokens": "optional" } },
    ],
    [
      "the deployment role launches with version 1",
      deployment,
      "ec2:RunInstances",
      instance,
      "ExplicitlyDenied",
      { context: { "ec2:MetadataHttpTokens": "optional" } },
    ],
    [
      "a launch with version 2",
      admin,
      "ec2:RunInstances",
      instance,
      "Allowed",
      { context: { "ec2:MetadataHttpTokens": "required" } },
    ],
    [
      "the volume of a launch",
      admin,
      "ec2:RunInstances",
      `arn:aws:ec2:eu-west-1:${workload}:volume/vol-1`,
      "Allowed",
    ],
  ],
  DenyMetadataOptionsUnlessImdsV2: [
    [
      "an instance turned back to version 1",
      admin,
      "ec2:ModifyInstanceMetadataOptions",
      instance,
      "ExplicitlyDenied",
      { context: { "ec2:Attribute/HttpTokens": "optional" } },
    ],
    [
      "an instance turned to version 2",
      admin,
      "ec2:ModifyInstanceMetadataOptions",
      instance,
      "Allowed",
      { context: { "ec2:Attribute/HttpTokens": "required" } },
    ],
    ["another option of an instance", admin, "ec2:ModifyInstanceMetadataOptions", instance, "Allowed"],
  ],
  DenyMetadataDefaultsChangesUnlessDeployment: [
    [
      "an administrator changes the defaults",
      admin,
      "ec2:ModifyInstanceMetadataDefaults",
      "*",
      "ExplicitlyDenied",
    ],
    ["an administrator reads the defaults", admin, "ec2:GetInstanceMetadataDefaults", "*", "Allowed"],
    [
      "the deployment role sets the defaults",
      deployment,
      "ec2:ModifyInstanceMetadataDefaults",
      "*",
      "Allowed",
    ],
  ],
  DenyInstanceCredentialsUnlessImdsV2: [
    [
      "credentials of version 1",
      role("shop-instance"),
      "ec2:RunInstances",
      instance,
      "ExplicitlyDenied",
      { context: { "ec2:RoleDelivery": "1.0", "ec2:MetadataHttpTokens": "required" } },
    ],
    [
      "credentials of version 2",
      role("shop-instance"),
      "ec2:RunInstances",
      instance,
      "Allowed",
      { context: { "ec2:RoleDelivery": "2.0", "ec2:MetadataHttpTokens": "required" } },
    ],
  ],
  DenyRegionsUnlessEnabled: [
    [
      "an administrator works in a disabled region",
      admin,
      "ec2:CreateKeyPair",
      `arn:aws:ec2:ap-south-1:${workload}:key-pair/k`,
      "ExplicitlyDenied",
      { region: "ap-south-1" },
    ],
    [
      "an administrator works in us-east-1",
      admin,
      "lambda:CreateFunction",
      `arn:aws:lambda:us-east-1:${workload}:function:f`,
      "ExplicitlyDenied",
      { region: "us-east-1" },
    ],
    [
      "an administrator works in an enabled region",
      admin,
      "lambda:CreateFunction",
      `arn:aws:lambda:eu-central-1:${workload}:function:f`,
      "Allowed",
      { region: "eu-central-1" },
    ],
    [
      "a global service answers in us-east-1",
      admin,
      "route53:ListHostedZones",
      "*",
      "Allowed",
      { region: "us-east-1" },
    ],
    [
      "a global service answers in us-west-2",
      admin,
      "globalaccelerator:ListAccelerators",
      "*",
      "Allowed",
      { region: "us-west-2" },
    ],
    [
      "the deployment role works in a disabled region",
      deployment,
      "guardduty:CreateDetector",
      "*",
      "Allowed",
      { region: "ap-south-1" },
    ],
    [
      "the access role works in a disabled region",
      access,
      "guardduty:CreateDetector",
      "*",
      "Allowed",
      { region: "ap-south-1" },
    ],
  ],
  DenyCompanionServicesUnlessEnabledOrNorthernVirginia: [
    [
      "an administrator makes a key in a disabled region",
      admin,
      "kms:CreateKey",
      "*",
      "ExplicitlyDenied",
      { region: "ap-south-1" },
    ],
    [
      "an administrator asks for CloudFront's certificate",
      admin,
      "acm:RequestCertificate",
      "*",
      "Allowed",
      { region: "us-east-1" },
    ],
    ["an administrator makes a key at home", admin, "kms:CreateKey", "*", "Allowed"],
    [
      "the deployment role makes a key in a disabled region",
      deployment,
      "kms:CreateKey",
      "*",
      "Allowed",
      { region: "ap-south-1" },
    ],
  ],
  DenyRegionSettingsChangesUnlessDeployment: [
    [
      "an administrator enables a region",
      admin,
      "account:EnableRegion",
      `arn:aws:account::${workload}:account`,
      "ExplicitlyDenied",
    ],
    [
      "an administrator lists the regions",
      admin,
      "account:ListRegions",
      `arn:aws:account::${workload}:account`,
      "Allowed",
    ],
    [
      "the deployment role enables a region",
      deployment,
      "account:EnableRegion",
      `arn:aws:account::${workload}:account`,
      "Allowed",
    ],
  ],
  DenyContactChangesUnlessDeployment: [
    [
      "an administrator removes the security contact",
      admin,
      "account:DeleteAlternateContact",
      `arn:aws:account::${workload}:account`,
      "ExplicitlyDenied",
    ],
    [
      "an administrator moves the root address",
      admin,
      "account:StartPrimaryEmailUpdate",
      "*",
      "ExplicitlyDenied",
    ],
    [
      "an administrator reads the security contact",
      admin,
      "account:GetAlternateContact",
      `arn:aws:account::${workload}:account`,
      "Allowed",
    ],
    [
      "the deployment role registers a contact",
      deployment,
      "account:PutAlternateContact",
      `arn:aws:account::${workload}:account`,
      "Allowed",
    ],
  ],
};

/** For every guardrail: what it stops, the work beside it that goes on, and the roles that it honours. */
export const guardrailCases: readonly GuardrailCase[] = Object.entries(table).flatMap(([guardrail, rows]) =>
  rows.map(([name, principal, action, resource, expected, more]) => ({
    guardrail,
    name,
    principal,
    action,
    resource,
    expected,
    ...more,
  })),
);
