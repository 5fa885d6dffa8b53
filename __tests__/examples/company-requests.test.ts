import { readOrganization } from "../../config/read-organization";
import { guardrailsOf } from "../../testing/guardrails-of";
import { matchers } from "../../testing/matchers";
import { everyStack } from "../every-stack";
import "../kept-collator";

expect.extend(matchers);

const company = readOrganization("examples/company/organization.yaml", "2026-12-01");
const idOf = (account: string) => company.accounts[account]?.id ?? "";
const identity =
  /\/(bootstrap|break-glass|iam|iam-users|organization|permission-sets|pipelines|third-parties)$/;
const stacks = everyStack(company, (path) => identity.test(path));
const organization = stacks.get("management/global/organization");

/** As if every policy of AWS allowed everything: what is denied then is denied whatever becomes of them. */
const everything = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
};
const policiesOfAws = [
  "AdministratorAccess",
  "Billing",
  "DatabaseAdministrator",
  "NetworkAdministrator",
  "PowerUserAccess",
  "ReadOnlyAccess",
  "SecurityAudit",
];
const allowing = (...Action: string[]) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action, Resource: "*" }],
});
const managedPolicies = {
  ...Object.fromEntries(policiesOfAws.map((name) => [name, everything])),
  // What these allow of what is asked here.
  AmazonSSMManagedInstanceCore: allowing("ssm:UpdateInstanceInformation"),
  AWSLambdaBasicExecutionRole: allowing("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"),
  ViewOnlyAccess: allowing("s3:ListAllMyBuckets"),
};

/** The permissions boundary of an account's roles, from the stack that makes it. */
const boundaryOf = (account: string) => ({
  "fernway-boundary": String(
    stacks.get(`${account}/global/iam`)?.resource?.["aws_iam_policy"]?.["boundary"]?.["policy"],
  ).replaceAll("$${", "${"),
});

/** What somebody asks for, as action and resource; `ACCOUNT` stands for the account where they are. */
type Asked = readonly [action: string, resource: string, context?: Readonly<Record<string, string>>];

/** A principal of a stack, in an account, with what it may and may not do there. */
interface Row {
  readonly stack: string;
  readonly principal: string;
  readonly account: string;
  readonly may: readonly Asked[];
  readonly mayNot: readonly Asked[];
}

const secret: Asked = [
  "secretsmanager:GetSecretValue",
  "arn:aws:secretsmanager:eu-west-1:ACCOUNT:secret:a-AbCdEf",
];
const object: Asked = ["s3:GetObject", "arn:aws:s3:::fernway-data/a", { "aws:ResourceAccount": "ACCOUNT" }];
const bucketPolicy: Asked = ["s3:GetBucketPolicy", "arn:aws:s3:::fernway-data"];
const newKey: Asked = ["iam:CreateAccessKey", "arn:aws:iam::ACCOUNT:user/a"];
const newRole: Asked = ["iam:CreateRole", "arn:aws:iam::ACCOUNT:role/a"];
const assignment: Asked = ["sso:CreateAccountAssignment", "arn:aws:sso:::account/ACCOUNT"];
const deploymentRole: Asked = ["iam:UpdateAssumeRolePolicy", "arn:aws:iam::ACCOUNT:role/fernway-deployment"];
const emergencyRole: Asked = ["iam:PutRolePolicy", "arn:aws:iam::ACCOUNT:role/fernway-break-glass"];
const pipelineRole: Asked = ["iam:UpdateAssumeRolePolicy", "arn:aws:iam::ACCOUNT:role/fernway-ci-shop-plan"];
const vendorRole: Asked = ["iam:UpdateAssumeRolePolicy", "arn:aws:iam::ACCOUNT:role/fernway-vendor-wiz"];
const provider: Asked = [
  "iam:CreateOpenIDConnectProvider",
  "arn:aws:iam::ACCOUNT:oidc-provider/token.actions.githubusercontent.com",
];
const trail: Asked = ["config:StopConfigurationRecorder", "*"];
const leave: Asked = ["organizations:LeaveOrganization", "*"];
const instance: Asked = [
  "ec2:StopInstances",
  "arn:aws:ec2:eu-west-1:ACCOUNT:instance/i-0a1b2c3d4e5f60718",
  { "aws:ResourceAccount": "ACCOUNT" },
];
const logs: Asked = [
  "logs:GetLogEvents",
  "arn:aws:logs:eu-west-1:ACCOUNT:log-group:a:log-stream:b",
  { "aws:ResourceAccount": "ACCOUNT" },
];
const table: Asked = ["dynamodb:GetItem", "arn:aws:dynamodb:eu-west-1:ACCOUNT:table/orders"];

/** What guardrails keep from everybody who works in a member account. */
const guarded = [deploymentRole, emergencyRole, pipelineRole, vendorRole, provider, leave];

const set = (name: string, account: string, may: readonly Asked[], mayNot: readonly Asked[]): Row => ({
  stack: `${account === "management" ? "management" : "identity"}/eu-west-1/permission-sets`,
  principal: `aws_ssoadmin_permission_set.permission_set_${name.replaceAll("-", "_")}`,
  account,
  may,
  mayNot: account === "management" ? mayNot : [...mayNot, ...guarded],
});
const role = (
  stack: string,
  name: string,
  account: string,
  may: readonly Asked[],
  mayNot: readonly Asked[],
): Row => ({
  stack: `${account}/global/${stack}`,
  principal: `aws_iam_role.${name}`,
  account,
  may,
  mayNot,
});

const assessor = (day: string) => ({
  "aws:CurrentTime": `${day}T12:00:00Z`,
  "aws:MultiFactorAuthPresent": "true",
  "aws:username": "fleet-assessor",
});
const looks = [bucketPolicy];
const reads = [secret, object, table];
const state: Asked = ["s3:GetObject", "arn:aws:s3:::fernway-workload-states/shop/a.tfstate"];
const otherState: Asked = ["s3:GetObject", "arn:aws:s3:::fernway-workload-states/depot/a.tfstate"];
const ownFunction: Asked = ["lambda:UpdateFunctionCode", "arn:aws:lambda:eu-west-1:ACCOUNT:function:orders"];
const otherFunction: Asked = ["lambda:UpdateFunctionCode", "arn:aws:lambda:eu-west-1:ACCOUNT:function:other"];
const queue: Asked = [
  "sqs:SendMessage",
  "arn:aws:sqs:eu-west-1:ACCOUNT:depot-a",
  { "aws:ResourceOrgID": "o-fernway1234" },
];
const otherQueue: Asked = ["sqs:SendMessage", "arn:aws:sqs:eu-west-1:ACCOUNT:other"];
const reports: Asked = [
  "s3:GetObject",
  "arn:aws:s3:::fernway-audit-reports/a",
  { "aws:CurrentTime": "2027-10-01T00:00:00Z" },
];
const reportsLater: Asked = [reports[0], reports[1], { "aws:CurrentTime": "2027-12-01T00:00:00Z" }];

const rows: readonly Row[] = [
  set("administrator", "sandbox", [bucketPolicy, object, instance], [newKey, trail]),
  set("management-administrator", "management", [bucketPolicy, object], [newKey]),
  set("power-user", "shop-dev", [object, instance], [newRole, newKey, assignment]),
  set("security-audit", "shop-prod", looks, [...reads, logs]),
  set("read-only", "shop-prod", looks, [...reads, logs]),
  set("billing", "management", [["ce:GetCostAndUsage", "*"]], [newRole, newKey, assignment]),
  set("database", "data-dev", [table], [newRole, newKey, assignment]),
  set("network", "network", [["ec2:CreateVpc", "arn:aws:ec2:eu-west-1:ACCOUNT:vpc/*"]], [newRole, newKey]),
  set("incident-responder", "shop-prod", [instance, logs], [leave]),
  role(
    "bootstrap",
    "pipeline_landing_zone_deploy",
    "shared-services",
    [
      [
        "sts:AssumeRole",
        "arn:aws:iam::ACCOUNT:role/fernway-deployment",
        { "aws:ResourceOrgID": "o-fernway1234" },
      ],
    ],
    [
      object,
      newRole,
      [
        "sts:AssumeRole",
        "arn:aws:iam::ACCOUNT:role/OrganizationAccountAccessRole",
        { "aws:ResourceOrgID": "o-fernway1234" },
      ],
      [
        "sts:AssumeRole",
        "arn:aws:iam::ACCOUNT:role/fernway-deployment",
        { "aws:ResourceOrgID": "o-stranger00" },
      ],
    ],
  ),
  role(
    "pipelines",
    "pipeline_shop_plan",
    "shop-prod",
    [bucketPolicy, state],
    [...reads, otherState, ...guarded],
  ),
  role("pipelines", "pipeline_shop_plan", "shop-dev", [bucketPolicy, state], [...reads, otherState]),
  role(
    "pipelines",
    "pipeline_shop_apply_prod",
    "shop-prod",
    [ownFunction, state],
    [newKey, otherFunction, ...guarded],
  ),
  role("pipelines", "pipeline_shop_apply_dev", "shop-dev", [ownFunction, state], [newKey, otherFunction]),
  role("pipelines", "pipeline_depot_plan", "depot-dev", looks, reads),
  role("pipelines", "pipeline_depot_plan", "depot-prod", looks, reads),
  ...["depot-dev", "depot-prod"].map((account) =>
    role(
      "pipelines",
      "pipeline_depot_deploy",
      account,
      [
        ["ecs:UpdateService", "arn:aws:ecs:eu-west-1:ACCOUNT:service/depot/api"],
        [
          "iam:PassRole",
          "arn:aws:iam::ACCOUNT:role/workload/fernway-workload-depot-api",
          { "iam:PassedToService": "ecs-tasks.amazonaws.com" },
        ],
      ],
      [
        ["ecs:UpdateService", "arn:aws:ecs:eu-west-1:ACCOUNT:service/other/api"],
        [
          "iam:PassRole",
          "arn:aws:iam::ACCOUNT:role/workload/fernway-workload-depot-api",
          { "iam:PassedToService": "lambda.amazonaws.com" },
        ],
        [
          "iam:PassRole",
          "arn:aws:iam::ACCOUNT:role/fernway-deployment",
          { "iam:PassedToService": "ecs-tasks.amazonaws.com" },
        ],
        newKey,
        secret,
      ],
    ),
  ),
  role("third-parties", "vendor_datadog", "shop-prod", looks, [...reads, ...guarded]),
  role("third-parties", "vendor_wiz", "shop-prod", looks, [...reads, ...guarded]),
  role(
    "third-parties",
    "vendor_drata",
    "shop-prod",
    [...looks, reports],
    [...reads, reportsLater, ...guarded],
  ),
  role(
    "iam",
    "workload_depot_api",
    "depot-prod",
    [queue],
    [otherQueue, secret, [queue[0], queue[1], { "aws:ResourceOrgID": "o-stranger00" }]],
  ),
  role(
    "iam",
    "workload_orders",
    "shop-prod",
    [table],
    [["dynamodb:GetItem", "arn:aws:dynamodb:eu-west-1:ACCOUNT:table/other"], newRole],
  ),
  role("iam", "workload_picking", "fleet-prod", [queue], [otherQueue, secret]),
  role(
    "iam",
    "workload_scale_monitor",
    "fleet-prod",
    [["ssm:UpdateInstanceInformation", "*"]],
    [newRole, ["ec2:RunInstances", "arn:aws:ec2:eu-west-1:ACCOUNT:instance/*"]],
  ),
  role(
    "iam",
    "workload_settlement",
    "shop-prod",
    [
      [
        "lambda:InvokeFunction",
        "arn:aws:lambda:eu-west-1:ACCOUNT:function:settlement-a",
        { "aws:CurrentTime": "2027-06-01T00:00:00Z" },
      ],
    ],
    [
      [
        "lambda:InvokeFunction",
        "arn:aws:lambda:eu-west-1:ACCOUNT:function:settlement-a",
        { "aws:CurrentTime": "2027-08-01T00:00:00Z" },
      ],
      otherFunction,
    ],
  ),
  role("break-glass", "role", "shop-prod", [object, instance, newRole], [newKey, leave]),
  role("break-glass", "role", "management", [object, instance, newRole], [newKey]),
  {
    stack: "fleet-prod/global/iam-users",
    principal: "aws_iam_user.users_user_fleet_assessor",
    account: "fleet-prod",
    may: [["s3:GetBucketPolicy", "arn:aws:s3:::fernway-data", assessor("2027-05-01")]],
    mayNot: [
      ["s3:GetBucketPolicy", "arn:aws:s3:::fernway-data"],
      ["s3:GetBucketPolicy", "arn:aws:s3:::fernway-data", assessor("2027-06-01")],
      ...guarded,
    ],
  },
  ...["fernway_emergency_1", "fernway_emergency_2"].map((user) => ({
    stack: "management/global/break-glass",
    principal: `aws_iam_user.users_user_${user}`,
    account: "management",
    may: [
      [
        "iam:EnableMFADevice",
        `arn:aws:iam::ACCOUNT:user/${user.replaceAll("_", "-")}`,
        { "aws:username": user.replaceAll("_", "-") },
      ] as Asked,
    ],
    mayNot: [object, newRole, ["iam:CreateVirtualMFADevice", "arn:aws:iam::ACCOUNT:mfa/a"] as Asked],
  })),
];

const stackOf = (row: Row) => {
  const stack = stacks.get(row.stack);
  if (stack === undefined) throw new Error(`there is no stack ${row.stack}`);
  return stack;
};
const guardrails = (account: string) =>
  account === "management" || organization === undefined ? {} : guardrailsOf(organization, account);
const request = ({ principal, account }: Row, [action, resource, context = {}]: Asked) => {
  const here = (text: string) => text.replaceAll("ACCOUNT", idOf(account));
  return {
    principal,
    account: idOf(account),
    action,
    resource: here(resource),
    resourceAccount: idOf(account),
    context: Object.fromEntries(Object.entries(context).map(([key, value]) => [key, here(value)])),
    managedPolicies: { ...managedPolicies, ...boundaryOf(account) },
    ...guardrails(account),
  };
};

describe.each(rows)("$principal in $account", (row) => {
  test.each(row.may.map((asked) => ({ asked })))("may $asked", async ({ asked }) => {
    await expect(stackOf(row)).toAllow(request(row, asked));
  });

  test.each(row.mayNot.map((asked) => ({ asked })))("may not $asked", async ({ asked }) => {
    await expect(stackOf(row)).toDeny(request(row, asked));
  });
});

test("every role, user and permission set for people, pipelines, vendors, workloads and emergencies has its rows", () => {
  const told = new Set(rows.map(({ principal }) => principal));
  const made = [...stacks].flatMap(([path, { resource = {} }]) =>
    ["aws_iam_role", "aws_iam_user", "aws_ssoadmin_permission_set"].flatMap((type) =>
      Object.keys(resource[type] ?? {})
        .filter((name) => !path.endsWith("/bootstrap") || name.startsWith("pipeline_"))
        .map((name) => `${type}.${name}`),
    ),
  );
  expect([...new Set(made)].sort()).toEqual([...told].sort());
});

test("the perimeter of networks leaves the users for emergencies alone, by a tag", () => {
  const users = Object.values(stacks.get("management/global/break-glass")?.resource?.["aws_iam_user"] ?? {});
  expect(users).toHaveLength(2);
  for (const user of users) {
    expect(user["tags"]).toEqual({ "fernway:exempt-from-network-perimeter": "true" });
  }
});
