import type { GrantingStatement } from "../../core/granting-statement";
import { policyEscalations } from "../../core/policy-escalations";

const allow = (Action: string | string[], more: Partial<GrantingStatement> = {}): GrantingStatement => ({
  Effect: "Allow",
  Action,
  Resource: "*",
  ...more,
});
const deny = (Action: string | string[], more: Partial<GrantingStatement> = {}) => ({
  ...allow(Action, more),
  Effect: "Deny",
});
const ids = (...statements: GrantingStatement[]) => policyEscalations(statements).map(({ id }) => id);
const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`;

test("case of actions is nothing, and statements that allow a way are named", () => {
  const passing = allow("IAM:passrole", { Sid: "Pass" });
  const launching = allow("EC2:runinstances", { Sid: "Launch" });
  expect(policyEscalations([passing, allow("s3:*"), launching])).toEqual([
    {
      id: "iam:PassRole + ec2:RunInstances",
      does: "launches an instance with another role",
      statements: [passing, launching],
    },
  ]);
});

test("all but what NotAction names is allowed", () => {
  const all: GrantingStatement = { Effect: "Allow", NotAction: ["iam:*", "sts:*"], Resource: "*" };
  expect(ids(all)).toContain("lambda:UpdateFunctionCode");
  expect(ids(all)).not.toContain("sts:AssumeRole");
  expect(ids(all, deny("*"))).toEqual([]);
  expect(ids(all, { Effect: "Deny", NotAction: "s3:*", Resource: "*" })).toEqual([]);
});

test("all but what NotResource names is open", () => {
  const rest: GrantingStatement = { Effect: "Allow", Action: "sts:AssumeRole", NotResource: role("admin") };
  expect(ids(rest)).toEqual(["sts:AssumeRole"]);
});

test("everything is one way, whatever it is limited to", () => {
  expect(ids(allow(["*", "s3:GetObject"], { Condition: { Bool: { "aws:ViaAWSService": "true" } } }))).toEqual(
    ["*:*"],
  );
  expect(ids(allow("*:*"))).toEqual(["*:*"]);
  expect(ids(allow("*"), deny("iam:*"))).toEqual(["*:*"]);
  expect(ids(allow("*"), { Effect: "Deny", NotAction: "iam:AddUserToGroup", Resource: "*" })).toEqual([
    "iam:AddUserToGroup",
  ]);
});

describe("a Deny", () => {
  test.each<[string, GrantingStatement]>([
    ["of other actions", deny("iam:CreateRole")],
    ["of fewer resources", deny("sts:AssumeRole", { Resource: role("admin") })],
    ["of all but a pattern", { Effect: "Deny", Action: "sts:AssumeRole", NotResource: role("app-*") }],
    [
      "under a condition",
      deny("sts:AssumeRole", { Condition: { BoolIfExists: { "aws:MultiFactorAuthPresent": "false" } } }),
    ],
    [
      "without a boundary that goes with other actions",
      deny("sts:AssumeRole", { Condition: { StringNotEquals: { "iam:PermissionsBoundary": "x" } } }),
    ],
  ])("%s leaves it open", (_, one) => {
    expect(ids(allow("sts:AssumeRole"), one)).toEqual(["sts:AssumeRole"]);
  });

  test("of what is allowed, pattern by pattern, closes it", () => {
    const some = allow("sts:AssumeRole", { Resource: [role("app-*"), role("web-*")] });
    expect(ids(some, deny("sts:*", { Resource: role("app-*") }))).toEqual(["sts:AssumeRole"]);
    expect(ids(some, deny("sts:*", { Resource: [role("app-*"), role("*")] }))).toEqual([]);
  });

  test("of all but one name leaves what writes permissions", () => {
    const rest: GrantingStatement = { Effect: "Deny", Action: "iam:*", NotResource: role("app") };
    expect(ids(allow(["iam:PutRolePolicy", "iam:DeleteRolePolicy"]), rest)).toEqual(["iam:PutRolePolicy"]);
  });

  test("under two conditions, or of one key among two, leaves it open", () => {
    const without = (more: Record<string, string>, others: object = {}) =>
      deny("iam:PutRolePolicy", {
        Condition: { StringNotEquals: { "iam:PermissionsBoundary": "bound", ...more }, ...others },
      });
    expect(ids(allow("iam:PutRolePolicy"), without({}))).toEqual([]);
    expect(ids(allow("iam:PutRolePolicy"), without({ "aws:PrincipalOrgID": "o" }))).not.toEqual([]);
    expect(
      ids(allow("iam:PutRolePolicy"), without({}, { Bool: { "aws:SecureTransport": "true" } })),
    ).not.toEqual([]);
  });
});

describe("a condition", () => {
  const boundary = (operator: string, value: unknown) =>
    ids(allow("iam:PutRolePolicy", { Condition: { [operator]: { "iam:PermissionsBoundary": value } } }));

  test.each<[string, unknown]>([
    ["StringEquals", "arn:aws:iam::111122223333:policy/bound"],
    ["ArnLike", ["arn:aws:iam::*:policy/bound", "arn:aws:iam::*:policy/tight"]],
    ["ForAnyValue:StringLike", "arn:aws:iam::*:policy/bound"],
  ])("bounds by %s", (operator, value) => {
    expect(boundary(operator, value)).toEqual([]);
  });

  test.each<[string, unknown]>([
    ["StringEqualsIfExists", "arn:aws:iam::111122223333:policy/bound"],
    ["ForAllValues:StringEquals", "arn:aws:iam::111122223333:policy/bound"],
    ["StringNotEquals", "arn:aws:iam::111122223333:policy/bound"],
    ["Null", "false"],
    ["StringLike", "*"],
    ["StringLike", ["arn:aws:iam::*:policy/bound", "arn:aws:iam::*:policy/*"]],
    ["StringEquals", []],
  ])("does not bound by %s of %j", (operator, value) => {
    expect(boundary(operator, value)).toEqual(["iam:PutRolePolicy"]);
  });

  test("on the policy that is attached bounds, unless that policy gives more itself", () => {
    const attaching = (name: string) =>
      ids(
        allow("iam:AttachRolePolicy", {
          Condition: { ArnEquals: { "iam:PolicyARN": `arn:aws:iam::aws:policy/${name}` } },
        }),
      );
    expect(attaching("AWSDenyAll")).toEqual([]);
    expect(attaching("AdministratorAccess")).toEqual(["iam:AttachRolePolicy"]);
    expect(attaching("*")).toEqual(["iam:AttachRolePolicy"]);
  });

  test("on tags is as good as a name, but not where permissions are written", () => {
    const tagged = (action: string, value: string) =>
      ids(allow(action, { Condition: { StringEquals: { "aws:ResourceTag/Team": value } } }));
    expect(tagged("ssm:StartSession", "store")).toEqual([]);
    expect(tagged("ssm:StartSession", "${aws:PrincipalTag/Team}")).toEqual([]);
    expect(tagged("ssm:StartSession", "*")).toEqual(["ssm:StartSession"]);
    expect(tagged("iam:PutRolePolicy", "store")).toEqual(["iam:PutRolePolicy"]);
  });

  test.each<[string, Record<string, Record<string, string>>, boolean]>([
    ["grants of services", { Bool: { "kms:GrantIsForAWSResource": "true" } }, true],
    ["grants of anybody", { Bool: { "kms:GrantIsForAWSResource": "false" } }, false],
    ["one service", { StringEquals: { "kms:ViaService": "ec2.eu-west-1.amazonaws.com" } }, true],
    ["any service", { StringLike: { "kms:ViaService": "*.amazonaws.com" } }, false],
  ])("on a key bounds where it is for %s", (_, Condition, isBound) => {
    expect(ids(allow("kms:CreateGrant", { Condition }))).toEqual(isBound ? [] : ["kms:CreateGrant"]);
  });

  test.each<[string, Record<string, unknown>, boolean]>([
    ["StringLike", { "iam:PassedToService": "ec2.*" }, true],
    ["StringLike", { "iam:PassedToService": ["ec2*", "lambda*"] }, true],
    ["StringLike", { "iam:PassedToService": ["ecs*", "lambda*"] }, false],
    ["StringNotEquals", { "IAM:passedtoservice": "ec2.amazonaws.com" }, false],
    ["StringNotEquals", { "iam:PassedToService": "ecs.amazonaws.com" }, true],
    ["StringEqualsIfExists", { "iam:PassedToService": "ecs.amazonaws.com" }, false],
    ["StringEquals", { "aws:RequestedRegion": "eu-west-1" }, true],
    ["Null", { "iam:PassedToService": "false" }, true],
  ])("%s of %j decides to whom a role is passed", (operator, keys, isOpen) => {
    expect(
      ids(allow("iam:PassRole", { Condition: { [operator]: keys } }), allow("ec2:RunInstances")),
    ).toEqual(isOpen ? ["iam:PassRole + ec2:RunInstances"] : []);
  });
});

describe("of several types of resources, one decides", () => {
  test.each<[string, string, boolean]>([
    ["ssm:StartAutomationExecution", "arn:aws:ssm:*:*:automation-execution/*", false],
    ["ssm:StartAutomationExecution", "arn:aws:ssm:*:*:document/*", true],
    ["ssm:StartAutomationExecution", "arn:aws:ssm:*:*:automation-*", true],
    ["ssm:StartAutomationExecution", "arn:aws:ssm:*:*:*", true],
    ["ec2:ModifyInstanceAttribute", "arn:aws:ec2:*:*:security-group/*", false],
    ["ec2:ModifyInstanceAttribute", "arn:aws:ec2:*:*:instance/i-*", true],
    ["ssm:SendCommand", "arn:aws:ssm:*:*:document/*", false],
    ["sso:CreateAccountAssignment", "arn:aws:sso:::account/*", false],
  ])("of %s on %s", (action, Resource, isOpen) => {
    expect(ids(allow(action, { Resource }))).toEqual(isOpen ? [action] : []);
  });
});

test.each([
  "iam:AttachGroupPolicy",
  "iam:AttachRolePolicy",
  "iam:AttachUserPolicy",
  "iam:CreatePolicyVersion",
  "iam:PutGroupPolicy",
  "iam:PutRolePolicy",
  "iam:PutUserPolicy",
  "sso:AttachManagedPolicyToPermissionSet",
  "sso:PutInlinePolicyToPermissionSet",
])("%s writes what it wants, whatever it is named for", (action) => {
  expect(ids(allow(action, { Resource: "arn:aws:iam::111122223333:any/one" }))).toEqual([action]);
});

test("in which accounts a role is taken counts as much as its name; a role is changed in its own account only", () => {
  const anywhere = { Resource: "arn:aws:iam::*:role/app" };
  expect(ids(allow("sts:AssumeRole", anywhere))).toEqual(["sts:AssumeRole"]);
  expect(ids(allow("sts:AssumeRole", { Resource: role("app") }))).toEqual([]);
  expect(ids(allow("iam:UpdateAssumeRolePolicy", anywhere))).toEqual([]);
});

test("of sessions, the instance or task decides, not their document", () => {
  expect(ids(allow("ssm:StartSession", { Resource: "arn:aws:ssm:*:*:document/*" }))).toEqual([]);
  expect(ids(allow("ssm:StartSession", { Resource: "arn:aws:ecs:*:*:task/*" }))).toEqual([
    "ssm:StartSession",
  ]);
});

test("a Deny of all but several names is as wide as the widest", () => {
  const rest = (...NotResource: string[]): GrantingStatement => ({
    Effect: "Deny",
    Action: "sts:AssumeRole",
    NotResource,
  });
  expect(ids(allow("sts:AssumeRole"), rest(role("app"), role("web")))).toEqual([]);
  expect(ids(allow("sts:AssumeRole"), rest(role("app"), role("web-*")))).toEqual(["sts:AssumeRole"]);
});

test("a Deny of passing is for its services, and under no other condition", () => {
  const passing = [allow("iam:PassRole"), allow("ec2:RunInstances")];
  const denying = (Condition: Record<string, Record<string, string>>) =>
    ids(...passing, deny("iam:PassRole", { Condition }));
  const open = ["iam:PassRole + ec2:RunInstances"];
  expect(denying({ StringEquals: { "iam:PassedToService": "ec2.amazonaws.com" } })).toEqual([]);
  expect(denying({ StringEquals: { "iam:PassedToService": "ecs.amazonaws.com" } })).toEqual(open);
  expect(denying({ StringEquals: { "aws:RequestedRegion": "eu-west-1" } })).toEqual(open);
});

test("a key that bounds does so beside others", () => {
  const Condition = {
    StringEquals: { "aws:RequestedRegion": "us-east-1", "iam:PermissionsBoundary": "bound" },
  };
  expect(ids(allow("iam:PutRolePolicy", { Condition }))).toEqual([]);
});
