import { stating } from "./change";
import type { Demand } from "./demand";
import { allowsEverything, allowsLiterally } from "./policy-predicates";
import { type UnconstrainedActions, unconstrainedActions } from "./unconstrained-actions";

/**
 * Actions by which a holder gives itself more rights.
 * Source: cloudsplaining, PRIVILEGE_ESCALATION_METHODS, which checkov asks. Stricter where it lists pairs.
 */
const escalations = [
  "iam:AddUserToGroup",
  "iam:AttachGroupPolicy",
  "iam:AttachRolePolicy",
  "iam:AttachUserPolicy",
  "iam:CreateAccessKey",
  "iam:CreateLoginProfile",
  "iam:CreatePolicyVersion",
  "iam:PutGroupPolicy",
  "iam:PutRolePolicy",
  "iam:PutUserPolicy",
  "iam:SetDefaultPolicyVersion",
  "iam:UpdateAssumeRolePolicy",
  "iam:UpdateLoginProfile",
  "glue:UpdateDevEndpoint",
  "lambda:UpdateFunctionCode",
  // Whoever passes any role to a service acts as that role; to which service, need not be listed.
  "iam:PassRole",
];

/** Actions that answer with credentials. Source: cloudsplaining, ACTIONS_THAT_RETURN_CREDENTIALS. */
const credentials = [
  "chime:CreateApiKey",
  "codeartifact:GetAuthorizationToken",
  "codepipeline:PollForJobs",
  "cognito-identity:GetCredentialsForIdentity",
  "cognito-identity:GetOpenIdToken",
  "cognito-identity:GetOpenIdTokenForDeveloperIdentity",
  "connect:GetFederationToken",
  "ec2:GetPasswordData",
  "ecr:GetAuthorizationToken",
  "gamelift:GetInstanceAccess",
  "iam:CreateAccessKey",
  "iam:CreateLoginProfile",
  "iam:CreateServiceSpecificCredential",
  "iam:ResetServiceSpecificCredential",
  "iam:UpdateAccessKey",
  "lightsail:DownloadDefaultKeyPair",
  "lightsail:GetInstanceAccessDetails",
  "rds-db:connect",
  "redshift:GetClusterCredentials",
  "redshift-serverless:GetCredentials",
  "sso:GetRoleCredentials",
  "sts:AssumeRole",
  "sts:AssumeRoleWithSAML",
  "sts:AssumeRoleWithWebIdentity",
  "sts:GetFederationToken",
  "sts:GetSessionToken",
];

/** Actions that read data out. Source: cloudsplaining, READ_ONLY_DATA_EXFILTRATION_ACTIONS. */
const exfiltrations = [
  "s3:GetObject",
  "secretsmanager:GetSecretValue",
  "ssm:GetParameter",
  "ssm:GetParameters",
  "ssm:GetParametersByPath",
];

const allow = (...actions: readonly string[]) => ({ Effect: "Allow", Action: actions, Resource: ["*"] });

/** A demand on what a role's inline policy allows on every resource without a condition. */
function unconstrained(
  check: string,
  subject: string,
  harmless: (actions: UnconstrainedActions) => boolean | Promise<boolean>,
  ...breaches: readonly (readonly string[])[]
): Demand {
  return {
    check,
    types: ["aws_iam_role_policy"],
    subject,
    kind: "met",
    holds: ({ body }) => harmless(unconstrainedActions(body.policy)),
    breaches: breaches.map((actions) => stating("policy", allow(...actions))),
    harmless: breaches.flatMap((actions) => [
      stating("policy", { ...allow(...actions), Effect: "Deny" }),
      stating("policy", { ...allow(...actions), Resource: ["arn:aws:s3:::bucket"] }),
      stating("policy", { ...allow(...actions), Condition: { Bool: { "aws:SecureTransport": "true" } } }),
      // Can be bound to no resource.
      stating("policy", allow("ec2:DescribeInstances")),
    ]),
  };
}

/** What checkov demands of policies that stand in a role. */
export const rolePolicyDemands: readonly Demand[] = [
  {
    check: "CKV2_AWS_40",
    types: ["aws_iam_role_policy"],
    subject: "not every action of IAM",
    kind: "met",
    holds: ({ body }) => !allowsLiterally(body.policy, "iam:*") && !allowsLiterally(body.policy, "*"),
    breaches: [stating("policy", allow("iam:*")), stating("policy", allow("*"))],
  },
  unconstrained(
    "CKV_AWS_286",
    "no way to more rights",
    ({ include }) => !escalations.some(include),
    ["iam:PutRolePolicy"],
    ["iam:*"],
    ["iam:PassRole"],
  ),
  unconstrained("CKV_AWS_287", "no credentials", ({ include }) => !credentials.some(include), [
    "sts:AssumeRole",
  ]),
  unconstrained(
    "CKV_AWS_288",
    "no data read out",
    ({ include }) => !exfiltrations.some(include),
    ["s3:GetObject"],
    ["ssm:Get*"],
  ),
  unconstrained(
    "CKV_AWS_289",
    "no change of permissions",
    async ({ restrictable }) => !(await restrictable("Permissions management")),
    ["kms:CreateGrant"],
    ["s3:PutBucket*"],
  ),
  unconstrained(
    "CKV_AWS_290",
    "no writing",
    async ({ restrictable }) => !(await restrictable("Write")),
    ["s3:PutObject"],
    ["dynamodb:*"],
  ),
  unconstrained(
    "CKV_AWS_355",
    "nothing on every resource that could be bound to one",
    async ({ restrictable }) => !(await restrictable()),
    ["s3:ListBucket"],
    ["*"],
  ),
  {
    check: "CKV_AWS_62",
    types: ["aws_iam_role_policy"],
    subject: "not every action on every resource",
    kind: "met",
    holds: ({ body }) => !allowsEverything(body.policy),
    breaches: [stating("policy", allow("*"))],
    harmless: [
      stating("policy", allow("s3:*")),
      stating("policy", { ...allow("*"), Resource: ["arn:aws:s3:::a"] }),
    ],
  },
  {
    check: "CKV_AWS_63",
    types: ["aws_iam_role_policy"],
    subject: "not every action",
    kind: "met",
    holds: ({ body }) => !allowsLiterally(body.policy, "*"),
    breaches: [stating("policy", { ...allow("*"), Resource: ["arn:aws:s3:::bucket"] })],
    harmless: [stating("policy", { ...allow("*"), Effect: "Deny" })],
  },
];
