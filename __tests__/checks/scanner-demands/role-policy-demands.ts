import { policyStatements } from "../../../controls/policy-statements";
import { set, stating } from "./change";
import type { Demand, Predicate } from "./demand";
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

/** Where a policy stands. */
interface PolicyPlace {
  readonly type: string;
  readonly argument: string;
}

/** A demand on what an inline policy allows on every resource without a condition. */
function unconstrained(
  { type, argument }: PolicyPlace,
  check: string,
  subject: string,
  harmless: (actions: UnconstrainedActions) => boolean | Promise<boolean>,
  ...breaches: readonly (readonly string[])[]
): Demand {
  return {
    check,
    types: [type],
    subject,
    kind: "met",
    holds: ({ body }) => harmless(unconstrainedActions(body[argument])),
    breaches: breaches.map((actions) => stating(argument, allow(...actions))),
    harmless: breaches.flatMap((actions) => [
      stating(argument, { ...allow(...actions), Effect: "Deny" }),
      stating(argument, { ...allow(...actions), Resource: ["arn:aws:s3:::bucket"] }),
      stating(argument, { ...allow(...actions), Condition: { Bool: { "aws:SecureTransport": "true" } } }),
      // Can be bound to no resource.
      stating(argument, allow("ec2:DescribeInstances")),
    ]),
  };
}

/** What checkov demands of a policy that stands in a role. */
function demandsOn(place: PolicyPlace): readonly Demand[] {
  const { type, argument } = place;
  return [
    {
      check: "CKV2_AWS_40",
      types: [type],
      subject: "not every action of IAM",
      kind: "met",
      holds: ({ body }) => !allowsLiterally(body[argument], "iam:*") && !allowsLiterally(body[argument], "*"),
      breaches: [stating(argument, allow("iam:*")), stating(argument, allow("*"))],
    },
    unconstrained(
      place,
      "CKV_AWS_286",
      "no way to more rights",
      ({ include }) => !escalations.some(include),
      ["iam:PutRolePolicy"],
      ["iam:*"],
      ["iam:PassRole"],
    ),
    unconstrained(place, "CKV_AWS_287", "no credentials", ({ include }) => !credentials.some(include), [
      "sts:AssumeRole",
    ]),
    unconstrained(
      place,
      "CKV_AWS_288",
      "no data read out",
      ({ include }) => !exfiltrations.some(include),
      ["s3:GetObject"],
      ["ssm:Get*"],
    ),
    unconstrained(
      place,
      "CKV_AWS_289",
      "no change of permissions",
      async ({ restrictable }) => !(await restrictable("Permissions management")),
      ["kms:CreateGrant"],
      ["s3:PutBucket*"],
    ),
    unconstrained(
      place,
      "CKV_AWS_290",
      "no writing",
      async ({ restrictable }) => !(await restrictable("Write")),
      ["s3:PutObject"],
      ["dynamodb:*"],
    ),
    unconstrained(
      place,
      "CKV_AWS_355",
      "nothing on every resource that could be bound to one",
      async ({ restrictable }) => !(await restrictable()),
      ["s3:ListBucket"],
      ["*"],
    ),
    {
      check: "CKV_AWS_62",
      types: [type],
      subject: "not every action on every resource",
      kind: "met",
      holds: ({ body }) => !allowsEverything(body[argument]),
      breaches: [stating(argument, allow("*"))],
      harmless: [
        stating(argument, allow("s3:*")),
        stating(argument, { ...allow("*"), Resource: ["arn:aws:s3:::a"] }),
      ],
    },
    {
      check: "CKV_AWS_63",
      types: [type],
      subject: "not every action",
      kind: "met",
      holds: ({ body }) => !allowsLiterally(body[argument], "*"),
      breaches: [stating(argument, { ...allow("*"), Resource: ["arn:aws:s3:::bucket"] })],
      harmless: [stating(argument, { ...allow("*"), Effect: "Deny" })],
    },
  ];
}

/** A boundary grants nothing by itself; what it lets through makes roles within the same boundary only, and leaves it alone. */
const isBoundary: Predicate = ({ body }) => {
  const statements = policyStatements(body["policy"]);
  const denied = statements
    .filter(({ Effect }) => Effect === "Deny")
    .flatMap(({ Action }) => [Action ?? []].flat());
  return (
    ["iam:CreatePolicyVersion", "iam:DeleteRolePermissionsBoundary", "iam:CreateAccessKey"].every((action) =>
      denied.includes(action),
    ) &&
    statements.every(
      ({ Effect, Action, Condition }) =>
        Effect === "Deny" ||
        ![Action ?? []].flat().some((action) => ["iam:CreateRole", "iam:*", "*"].includes(action)) ||
        Condition?.["StringEquals"]?.["iam:PermissionsBoundary"] !== undefined,
    )
  );
};

/** What checkov demands of a policy that stands for itself: here, of a permissions boundary. */
const boundaryDemands: readonly Demand[] = [
  ...demandsOn({ type: "aws_iam_policy", argument: "policy" }).filter(({ check }) =>
    ["CKV2_AWS_40", "CKV_AWS_62", "CKV_AWS_63"].includes(check),
  ),
  ...["CKV_AWS_286", "CKV_AWS_287", "CKV_AWS_288", "CKV_AWS_289", "CKV_AWS_290", "CKV_AWS_355"].map(
    (check): Demand => ({
      check,
      types: ["aws_iam_policy"],
      subject: "what a policy allows on every resource; instead, only as a boundary",
      kind: "exception",
      holds: isBoundary,
      breaches: [
        set("policy", '{"Version":"2012-10-17","Statement":[]}'),
        stating("policy", allow("iam:CreateRole")),
      ],
    }),
  ),
];

/** What checkov demands of policies that stand in a role, or in a permission set, which becomes one. */
export const rolePolicyDemands: readonly Demand[] = [
  ...boundaryDemands,
  ...demandsOn({ type: "aws_iam_group_policy", argument: "policy" }),
  ...demandsOn({ type: "aws_iam_role_policy", argument: "policy" }),
  ...demandsOn({ type: "aws_ssoadmin_permission_set_inline_policy", argument: "inline_policy" }),
];
