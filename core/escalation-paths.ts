import { escalations } from "./escalations";

/** A way by which a principal gets more than it was given. */
export interface EscalationPath {
  /** Its actions, as `iam:PassRole + ec2:RunInstances`: what a declaration names. */
  readonly id: string;
  /** What whoever has it does with it. */
  readonly does: string;
  /** The action that decides how far it reaches. */
  readonly action: string;
  /** What it takes besides: one action of each list, on any resource. */
  readonly besides: readonly (readonly string[])[];
  /** Service to which a role is passed; undefined where none is. */
  readonly passedTo?: string;
}

/** Actions that need no other, beside those that `review` knows, which say what they do themselves. */
const more: Readonly<Record<string, string>> = {
  "apprunner:UpdateService": "runs another image as the role of a service",
  "cloudformation:UpdateStack": "makes what it wants with the role of a stack",
  "codebuild:StartBuild": "runs commands as the role of a project",
  "codebuild:StartBuildBatch": "runs commands as the role of a project",
  "ec2-instance-connect:SendSSHPublicKey": "works as the role of an instance",
  "ec2-instance-connect:SendSerialConsoleSSHPublicKey": "works as the role of an instance",
  "iam:DeleteUserPolicy": "removes what denies it",
  "iam:DetachUserPolicy": "detaches what denies it",
  "iam:PutUserPermissionsBoundary": "changes the ceiling",
  "iam:UpdateSAMLProvider": "signs in as whoever a provider vouches for",
  "identitystore:CreateGroupMembership": "joins a group",
  "lambda:UpdateFunctionConfiguration": "runs code of a layer as the role of a function",
  "organizations:DisablePolicyType": "switches guardrails off",
  "organizations:UpdatePolicy": "rewrites a guardrail",
  "ssm:CreateAssociation": "runs commands as the role of an instance",
  "sso:AttachCustomerManagedPolicyReferenceToPermissionSet": "widens a permission set",
  "sso:DeletePermissionsBoundaryFromPermissionSet": "takes the ceiling away",
  "states:UpdateStateMachine": "runs steps as the role of a state machine",
};

/** Names of the actions of `escalations`, as AWS writes them, that need no other. */
const alone = [
  "cloudformation:SetStackPolicy",
  "codebuild:UpdateProject",
  "datapipeline:PutPipelineDefinition",
  "ec2:ModifyInstanceAttribute",
  "ecs:ExecuteCommand",
  "glue:UpdateDevEndpoint",
  "glue:UpdateJob",
  "iam:AddUserToGroup",
  "iam:AttachGroupPolicy",
  "iam:AttachRolePolicy",
  "iam:AttachUserPolicy",
  "iam:CreateAccessKey",
  "iam:CreateLoginProfile",
  "iam:CreatePolicyVersion",
  "iam:DeleteRolePermissionsBoundary",
  "iam:DeleteRolePolicy",
  "iam:DeleteUserPermissionsBoundary",
  "iam:DetachRolePolicy",
  "iam:PutGroupPolicy",
  "iam:PutRolePermissionsBoundary",
  "iam:PutRolePolicy",
  "iam:PutUserPolicy",
  "iam:SetDefaultPolicyVersion",
  "iam:UpdateAssumeRolePolicy",
  "iam:UpdateLoginProfile",
  "kms:CreateGrant",
  "kms:PutKeyPolicy",
  "lambda:UpdateFunctionCode",
  "organizations:DetachPolicy",
  "organizations:LeaveOrganization",
  "sagemaker:CreatePresignedNotebookInstanceUrl",
  "secretsmanager:PutResourcePolicy",
  "ssm:SendCommand",
  "ssm:StartAutomationExecution",
  "ssm:StartSession",
  "sso:AttachManagedPolicyToPermissionSet",
  "sso:CreateAccountAssignment",
  "sso:PutInlinePolicyToPermissionSet",
  "sts:AssumeRole",
];

/** Service that takes a role, the action that has it work as the role, what it does, and what that takes besides. */
const passing: readonly (readonly [string, string, string, ...(readonly (readonly string[])[])])[] = [
  ["airflow.amazonaws.com", "airflow:CreateEnvironment", "runs code as another role"],
  ["tasks.apprunner.amazonaws.com", "apprunner:CreateService", "runs an image as another role"],
  [
    "ec2.amazonaws.com",
    "autoscaling:CreateLaunchConfiguration",
    "launches instances with another role",
    ["autoscaling:CreateAutoScalingGroup", "autoscaling:UpdateAutoScalingGroup"],
  ],
  [
    "ecs-tasks.amazonaws.com",
    "batch:RegisterJobDefinition",
    "runs jobs as another role",
    ["batch:SubmitJob"],
  ],
  [
    "bedrock-agentcore.amazonaws.com",
    "bedrock-agentcore:CreateAgentRuntime",
    "runs code as another role",
    ["bedrock-agentcore:InvokeAgentRuntime"],
  ],
  [
    "bedrock-agentcore.amazonaws.com",
    "bedrock-agentcore:CreateCodeInterpreter",
    "runs code as another role",
    ["bedrock-agentcore:InvokeCodeInterpreter"],
  ],
  [
    "cloudformation.amazonaws.com",
    "cloudformation:CreateChangeSet",
    "makes what it wants as another role",
    ["cloudformation:ExecuteChangeSet"],
  ],
  ["cloudformation.amazonaws.com", "cloudformation:CreateStack", "makes what it wants as another role"],
  [
    "cloudformation.amazonaws.com",
    "cloudformation:CreateStackSet",
    "makes what it wants as another role",
    ["cloudformation:CreateStackInstances"],
  ],
  ["cloudformation.amazonaws.com", "cloudformation:UpdateStackSet", "makes what it wants as another role"],
  [
    "codebuild.amazonaws.com",
    "codebuild:CreateProject",
    "runs commands as another role",
    ["codebuild:CreateWebhook", "codebuild:StartBuild", "codebuild:StartBuildBatch"],
  ],
  ["codestar.amazonaws.com", "codestar:CreateProject", "gets a role with many permissions"],
  [
    "cognito-identity.amazonaws.com",
    "cognito-identity:SetIdentityPoolRoles",
    "gives roles to those who sign in",
  ],
  ["ec2.amazonaws.com", "ec2:AssociateIamInstanceProfile", "gives an instance another role"],
  [
    "ec2.amazonaws.com",
    "ec2:CreateLaunchTemplate",
    "launches instances with another role",
    ["autoscaling:CreateAutoScalingGroup", "autoscaling:UpdateAutoScalingGroup", "ec2:CreateFleet"],
  ],
  ["ec2.amazonaws.com", "ec2:ReplaceIamInstanceProfileAssociation", "gives an instance another role"],
  ["ec2.amazonaws.com", "ec2:RequestSpotInstances", "launches an instance with another role"],
  ["ec2.amazonaws.com", "ec2:RunInstances", "launches an instance with another role"],
  [
    "ecs-tasks.amazonaws.com",
    "ecs:RegisterTaskDefinition",
    "runs containers as another role",
    ["ecs:CreateService", "ecs:RunTask", "ecs:StartTask", "ecs:UpdateService"],
  ],
  ["ecs-tasks.amazonaws.com", "ecs:RunTask", "runs containers as another role"],
  ["pods.eks.amazonaws.com", "eks:CreatePodIdentityAssociation", "runs pods as another role"],
  ["ec2.amazonaws.com", "elasticmapreduce:RunJobFlow", "runs steps of a cluster as another role"],
  ["emr-serverless.amazonaws.com", "emr-serverless:StartJobRun", "runs jobs as another role"],
  ["events.amazonaws.com", "events:PutTargets", "has a rule call targets as another role"],
  ["glue.amazonaws.com", "glue:CreateDevEndpoint", "runs commands as another role"],
  [
    "glue.amazonaws.com",
    "glue:CreateJob",
    "runs code as another role",
    ["glue:CreateTrigger", "glue:StartJobRun"],
  ],
  ["glue.amazonaws.com", "glue:CreateSession", "runs code as another role", ["glue:RunStatement"]],
  [
    "kinesisanalytics.amazonaws.com",
    "kinesisanalytics:CreateApplication",
    "runs code as another role",
    ["kinesisanalytics:StartApplication"],
  ],
  [
    "lambda.amazonaws.com",
    "lambda:CreateFunction",
    "runs code as another role",
    [
      "lambda:AddPermission",
      "lambda:CreateEventSourceMapping",
      "lambda:CreateFunctionUrlConfig",
      "lambda:InvokeFunction",
    ],
  ],
  ["rolesanywhere.amazonaws.com", "rolesanywhere:CreateProfile", "works as another role from anywhere"],
  ["sagemaker.amazonaws.com", "sagemaker:CreateNotebookInstance", "works as another role in a notebook"],
  ["sagemaker.amazonaws.com", "sagemaker:CreateProcessingJob", "runs code as another role"],
  ["sagemaker.amazonaws.com", "sagemaker:CreateTrainingJob", "runs code as another role"],
  ["scheduler.amazonaws.com", "scheduler:CreateSchedule", "calls any action as another role"],
  [
    "states.amazonaws.com",
    "states:CreateStateMachine",
    "calls any action as another role",
    ["states:StartExecution", "states:StartSyncExecution"],
  ],
];

/**
 * All known ways by which a principal gets more than it was given: those of one action, and those of several together.
 *
 * Sources: IAM User Guide "Grant a user permissions to pass a role to an AWS service"; Service Authorization Reference;
 * Rhino Security Labs "AWS IAM Privilege Escalation"; Datadog "pathfinding.cloud", as of 2026-11-30.
 */
export const escalationPaths: readonly EscalationPath[] = [
  ...[
    ...alone.map((action): [string, string] => [action, escalations[action.toLowerCase()] ?? ""]),
    ...Object.entries(more),
  ].map(([action, does]) => ({ id: action, does, action, besides: [] })),
  ...passing.map(([passedTo, action, does, ...others]) => ({
    id: `iam:PassRole + ${action}`,
    does,
    action: "iam:PassRole",
    besides: [[action], ...others],
    passedTo,
  })),
].sort(byId);

function byId(left: EscalationPath, right: EscalationPath): number {
  return left.id < right.id ? -1 : 1;
}
