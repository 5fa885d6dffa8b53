import type { DeclaredPower } from "./declared-power";
import { denyLastingCredentials } from "./deny-lasting-credentials";
import { denyLeavingOrganization } from "./deny-leaving-organization";
import { denyReadingData } from "./deny-reading-data";
import type { PolicyStatement } from "./policy-document";

/** What people need for a job, as a permission set of IAM Identity Center gives it. */
export interface JobFunction {
  /** What people do with it, as one sentence: the description of the permission set, at most 700 characters. */
  readonly does: string;
  /** Policies of AWS by name and path, such as `job-function/Billing`. */
  readonly managedPolicies: readonly string[];
  /** Hours after which a session ends: one where it administers. */
  readonly sessionHours: number;
  /** What is allowed or denied besides; the denials hold whatever the managed policies say. */
  readonly statements: readonly PolicyStatement[];
  /** Ways to more than this that are meant, and why. */
  readonly powers: readonly DeclaredPower[];
}

const everything = ["*"];

/** What belongs to the account itself; some actions name no resource, and know no owner of it. */
const ofTheAccount = { StringEqualsIfExists: { "aws:ResourceAccount": "${aws:PrincipalAccount}" } };

/** Identities are made by pipelines under review, and access by Identity Center. */
const denyIdentityChanges: PolicyStatement = {
  sid: "DenyIdentityChanges",
  reason: "Whoever makes roles, users or access for others may do all that these may.",
  effect: "Deny",
  actions: [
    "iam:Add*",
    "iam:Attach*",
    "iam:CreateAccessKey",
    "iam:CreateGroup",
    "iam:CreateInstanceProfile",
    "iam:CreateLoginProfile",
    "iam:CreateOpenIDConnectProvider",
    "iam:CreatePolicy*",
    "iam:CreateRole",
    "iam:CreateSAMLProvider",
    "iam:CreateServiceSpecificCredential",
    "iam:CreateUser",
    "iam:DeleteRolePermissionsBoundary",
    "iam:DeleteUserPermissionsBoundary",
    "iam:Detach*",
    "iam:Put*",
    "iam:Update*",
    "identitystore:Create*",
    "identitystore:Delete*",
    "identitystore:Update*",
    "rolesanywhere:Create*",
    "rolesanywhere:Delete*",
    "rolesanywhere:Disable*",
    "rolesanywhere:Enable*",
    "rolesanywhere:Import*",
    "rolesanywhere:Put*",
    "rolesanywhere:Update*",
    "sso:Attach*",
    "sso:Create*",
    "sso:Delete*",
    "sso:Detach*",
    "sso:Provision*",
    "sso:Put*",
    "sso:Update*",
  ],
  resources: everything,
};

const administers: DeclaredPower = {
  escalations: ["*:*"],
  reason:
    "Administers the account, for an hour, without access keys, passwords and users that would outlast it.",
};

/** Whoever builds and runs workloads runs code as their roles, which pipelines make under review. */
const runsWorkloads: DeclaredPower = {
  escalations: [
    "apprunner:UpdateService",
    "cloudformation:SetStackPolicy",
    "cloudformation:UpdateStack",
    "codebuild:StartBuild",
    "codebuild:StartBuildBatch",
    "codebuild:UpdateProject",
    "datapipeline:PutPipelineDefinition",
    "ec2-instance-connect:SendSSHPublicKey",
    "ec2-instance-connect:SendSerialConsoleSSHPublicKey",
    "ec2:ModifyInstanceAttribute",
    "ecs:ExecuteCommand",
    "glue:UpdateDevEndpoint",
    "glue:UpdateJob",
    "kms:CreateGrant",
    "kms:PutKeyPolicy",
    "lambda:UpdateFunctionCode",
    "lambda:UpdateFunctionConfiguration",
    "sagemaker:CreatePresignedNotebookInstanceUrl",
    "secretsmanager:PutResourcePolicy",
    "ssm:CreateAssociation",
    "ssm:SendCommand",
    "ssm:StartAutomationExecution",
    "ssm:StartSession",
    "states:UpdateStateMachine",
    "sts:AssumeRole",
  ],
  reason:
    "Builds and runs workloads, so it works as the roles that these have. It passes and changes none; guardrails bound the roles of the baseline.",
};

/**
 * Permission sets for the jobs of a cloud team, by name.
 *
 * Sources: AWS Identity and Access Management User Guide "AWS managed policies for job functions"; IAM Identity Center User
 * Guide "Set session duration for AWS accounts"; AWS Security Reference Architecture "IAM Identity Center".
 */
export const jobFunctions = {
  administrator: {
    does: "Administers the account, but makes no access keys, passwords or users.",
    managedPolicies: ["AdministratorAccess"],
    sessionHours: 1,
    statements: [denyLastingCredentials],
    powers: [administers],
  },
  "break-glass": {
    does: "Administers the account in an emergency, when nothing else works; each use raises an alarm.",
    managedPolicies: ["AdministratorAccess"],
    sessionHours: 1,
    statements: [denyLastingCredentials, denyLeavingOrganization],
    powers: [administers],
  },
  "power-user": {
    does: "Builds and runs workloads, without changes to identities and to the organization.",
    managedPolicies: ["PowerUserAccess"],
    sessionHours: 4,
    statements: [denyIdentityChanges],
    powers: [runsWorkloads],
  },
  "security-audit": {
    does: "Reads how everything is set up, for audits, and none of the data.",
    managedPolicies: ["SecurityAudit"],
    sessionHours: 8,
    statements: [denyReadingData],
    powers: [],
  },
  "read-only": {
    does: "Looks at every service, but at no data in them.",
    managedPolicies: ["ReadOnlyAccess"],
    sessionHours: 8,
    statements: [denyReadingData],
    powers: [],
  },
  billing: {
    does: "Reads and pays bills, and manages budgets and cost reports.",
    managedPolicies: ["job-function/Billing"],
    sessionHours: 4,
    statements: [denyIdentityChanges],
    powers: [],
  },
  database: {
    does: "Sets up, configures and maintains databases.",
    managedPolicies: ["job-function/DatabaseAdministrator"],
    sessionHours: 4,
    statements: [denyIdentityChanges],
    powers: [
      {
        escalations: ["datapipeline:PutPipelineDefinition", "iam:PassRole + lambda:CreateFunction"],
        reason:
          "AWS lets administrators of databases run pipelines, and functions under roles whose names begin with lambda-dynamodb-.",
      },
    ],
  },
  network: {
    does: "Sets up and configures networks.",
    managedPolicies: ["job-function/NetworkAdministrator"],
    sessionHours: 4,
    statements: [denyIdentityChanges],
    powers: [],
  },
  "incident-responder": {
    does: "Investigates an incident: reads configuration and logs, cuts instances off from the network, stops them, and keeps snapshots.",
    managedPolicies: ["SecurityAudit"],
    sessionHours: 4,
    statements: [
      {
        sid: "AllowReadingLogs",
        reason: "The trail of what happened is in logs.",
        effect: "Allow",
        actions: [
          "athena:GetQueryExecution",
          "athena:GetQueryResults",
          "athena:StartQueryExecution",
          "cloudtrail:LookupEvents",
          "logs:FilterLogEvents",
          "logs:GetLogEvents",
          "logs:GetQueryResults",
          "logs:StartQuery",
          "logs:StopQuery",
        ],
        resources: everything,
        conditions: ofTheAccount,
      },
      {
        sid: "AllowContainment",
        reason: "What is taken over is cut off and kept for evidence, not deleted.",
        effect: "Allow",
        actions: [
          "autoscaling:DetachInstances",
          "autoscaling:SuspendProcesses",
          "ec2:CreateSnapshot",
          "ec2:CreateTags",
          "ec2:DisassociateIamInstanceProfile",
          "ec2:ModifyNetworkInterfaceAttribute",
          "ec2:StopInstances",
          "lambda:PutFunctionConcurrency",
          "rds:CreateDBSnapshot",
        ],
        resources: everything,
        conditions: ofTheAccount,
      },
    ],
    powers: [],
  },
} as const satisfies Readonly<Record<string, JobFunction>>;

export type JobFunctionName = keyof typeof jobFunctions;
