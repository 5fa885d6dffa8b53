import { statementProblems } from "../../core/statement-problems";

type Family = Parameters<typeof statementProblems>[2];

const denied = { Effect: "Deny", Action: "s3:PutBucketAcl", Resource: "*" };
const deniedToAll = { ...denied, Principal: "*" };
const good: Readonly<Record<Family, object>> = {
  "service-control": denied,
  "resource-control": deniedToAll,
};
const both: readonly Family[] = ["service-control", "resource-control"];

function found(family: Family, statement: unknown): string[] {
  return statementProblems("here", statement, family).map((problem) => problem.found);
}

/** A good statement of the family with some elements changed; undefined takes one away. */
function changed(family: Family, change: Readonly<Record<string, unknown>>): unknown {
  return JSON.parse(JSON.stringify({ ...good[family], ...change }));
}

describe.each(both)("a statement of a %s policy", (family) => {
  test.each<[string, Record<string, unknown>]>([
    ["as short as can be", {}],
    ["with a Sid", { Sid: "DenyAcls1" }],
    [
      "with lists",
      { Action: ["s3:Put*", "kms:?crypt"], Resource: ["arn:aws:s3:::acme-*", "arn:aws:kms:*:*:key/*"] },
    ],
    ["with NotResource", { Resource: undefined, NotResource: "arn:aws:s3:::acme-*" }],
    ["with a variable", { Resource: "arn:aws:s3:::acme/$" + "{aws:PrincipalAccount}/*" }],
    [
      "with conditions",
      {
        Condition: {
          "ForAnyValue:StringLike": { "aws:TagKeys": ["a", "b"] },
          ArnNotLikeIfExists: { "aws:PrincipalArn": "arn:aws:iam::*:role/a" },
          BoolIfExists: { "aws:SecureTransport": false },
          DateGreaterThanEquals: { "aws:CurrentTime": "2026-01-01T00:00:00Z" },
          NotIpAddress: { "aws:SourceIp": "198.51.100.0/24" },
          Null: { "aws:SourceAccount": "false" },
          NumericLessThan: { "s3:TlsVersion": 1.2 },
          StringNotEqualsIgnoreCaseIfExists: { "aws:PrincipalOrgID": "o-acme123456" },
        },
      },
    ],
  ])("%s is right", (_name, change) => {
    expect(found(family, changed(family, change))).toEqual([]);
  });

  test.each<[string, Record<string, unknown>]>([
    ["unknown element Actions", { Actions: "s3:*" }],
    ["unknown element effect", { effect: "Deny" }],
    ['Sid "deny-acls"', { Sid: "deny-acls" }],
    ["Sid 1", { Sid: 1 }],
    ["no Effect", { Effect: undefined }],
    ['Effect "deny"', { Effect: "deny" }],
    ["element NotPrincipal", { NotPrincipal: "*" }],
    ["neither Action nor NotAction", { Action: undefined }],
    ["neither Resource nor NotResource", { Resource: undefined }],
    ["both Resource and NotResource", { NotResource: "*" }],
    ["Action names nothing", { Action: [] }],
    ["Resource names nothing", { Resource: [] }],
    ['Action "PutBucketAcl"', { Action: "PutBucketAcl" }],
    ['Action "s*:Put"', { Action: ["s3:*", "s*:Put"] }],
    ["Action null", { Action: null }],
    ['Resource "acme-*"', { Resource: "acme-*" }],
    ['Resource "arn:aws:s3"', { Resource: ["arn:aws:s3"] }],
    ["Condition is not an object", { Condition: [] }],
    ['condition operator "StringEqual"', { Condition: { StringEqual: {} } }],
    ['condition operator "NullIfExists"', { Condition: { NullIfExists: {} } }],
    ['condition operator "ForEachValue:StringLike"', { Condition: { "ForEachValue:StringLike": {} } }],
    ['condition operator "ForAnyValues:StringLike"', { Condition: { "ForAnyValues:StringLike": {} } }],
    ["StringEquals is not an object", { Condition: { StringEquals: "a" } }],
    ['StringEquals of "a:b" names nothing', { Condition: { StringEquals: { "a:b": [] } } }],
    ['StringEquals of "a:b" is {}', { Condition: { StringEquals: { "a:b": ["c", {}] } } }],
    ['Null of "a:b" is "yes"', { Condition: { Null: { "a:b": "yes" } } }],
    [
      'ForAllValues:BoolIfExists of "a:b" is "1"',
      { Condition: { "ForAllValues:BoolIfExists": { "a:b": "1" } } },
    ],
  ])("is told: %s", (problem, change) => {
    expect(found(family, changed(family, change))).toEqual([problem]);
  });

  test.each([[undefined], [null], ["Deny"], [[]]])("that is %p is no statement", (statement) => {
    expect(found(family, statement)).toEqual(["it is not an object"]);
  });
});

describe("a statement of a service control policy", () => {
  test.each<[string, Record<string, unknown>]>([
    ["NotAction", { Action: undefined, NotAction: ["iam:*"] }],
    ["Action *", { Action: "*" }],
    ["Allow", { Effect: "Allow" }],
    [
      "Allow with a resource and a condition",
      {
        Effect: "Allow",
        Resource: "arn:aws:s3:::acme",
        Condition: { StringEquals: { "aws:RequestedRegion": "eu-west-1" } },
      },
    ],
  ])("may have %s", (_name, change) => {
    expect(found("service-control", changed("service-control", change))).toEqual([]);
  });

  test.each<[string, Record<string, unknown>]>([
    ["element Principal", { Principal: "*" }],
    ["both Action and NotAction", { NotAction: "s3:*" }],
    ['NotAction "everything"', { Action: undefined, NotAction: "everything" }],
  ])("is told: %s", (problem, change) => {
    expect(found("service-control", changed("service-control", change))).toEqual([problem]);
  });
});

describe("a statement of a resource control policy", () => {
  test.each<[string, Record<string, unknown>]>([
    ['Effect "Allow"', { Effect: "Allow" }],
    ["no Principal", { Principal: undefined }],
    ['Principal {"AWS":"*"}', { Principal: { AWS: "*" } }],
    ['Action "*"', { Action: ["s3:*", "*"] }],
    ["element NotAction", { Action: undefined, NotAction: "s3:*" }],
  ])("is told: %s", (problem, change) => {
    expect(found("resource-control", changed("resource-control", change))).toEqual([problem]);
  });
});

test("a problem says where it is, what is allowed and what to do", () => {
  expect(statementProblems("file Statement[0]", { ...denied, Efect: "Deny" }, "service-control")).toEqual([
    {
      where: "file Statement[0]",
      found: "unknown element Efect",
      allowed:
        "the elements Action, Condition, Effect, NotAction, NotPrincipal, NotResource, Principal, Resource, Sid",
      fix: "did you mean Effect?",
    },
  ]);
});

test.each([
  [
    { Action: "PutBucketAcl" },
    'write "*" or a service prefix, a colon and an action, such as "s3:PutBucket*"',
  ],
  [{ Action: [] }, "name at least one, or remove Action"],
  [{ Condition: { Bool: { "aws:SecureTransport": [] } } }, 'add one, or remove "aws:SecureTransport"'],
  [{ Condition: { Bool: { "aws:SecureTransport": "no" } } }, 'write "true" or "false"'],
])("the remedy of %j says how", (change, remedy) => {
  const problems = statementProblems("here", changed("service-control", change), "service-control");
  expect(problems.map(({ fix }) => fix)).toEqual([remedy]);
});
