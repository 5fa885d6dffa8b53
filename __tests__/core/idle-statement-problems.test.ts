import { idleStatementProblems } from "../../core/idle-statement-problems";
import { decision } from "../decision";

const denied = { Effect: "Deny", Action: "ec2:RunInstances", Resource: "*" };
const everything = { Effect: "Allow", Action: "*", Resource: "*" };
const account = "444444444444";
const role = `arn:aws:iam::${account}:role/acme-admin`;

function found(statement: object, family: "service-control" | "resource-control" = "service-control") {
  return idleStatementProblems("here", statement, family).map((problem) => problem.found);
}

/** What the simulator says of a launch under the statement, beside FullAWSAccess. */
function launch(statement: object, principal = role) {
  const policy = (one: object) => ({ Version: "2012-10-17", Statement: [one] });
  return decision({
    principal,
    action: "ec2:RunInstances",
    resource: `arn:aws:ec2:eu-west-1:${account}:instance/i-0123456789abcdef0`,
    resourceAccount: account,
    context: { "aws:RequestedRegion": "eu-west-1" },
    serviceControl: [[policy(everything), policy(statement)]],
  });
}

describe("an allow list beside FullAWSAccess", () => {
  const lists = [
    { Effect: "Allow", Action: ["s3:*", "logs:*"], Resource: "*" },
    { Effect: "Allow", NotAction: "ec2:*", Resource: "*" },
    { Effect: "Allow", Action: "*", Resource: "arn:aws:s3:::acme-*" },
    {
      Effect: "Allow",
      Action: "*",
      Resource: "*",
      Condition: { StringEquals: { "aws:RequestedRegion": "eu-north-1" } },
    },
  ];

  test.each(lists)("denies nothing, as the simulator shows, and is refused: %j", async (statement) => {
    expect(await launch(statement)).toBe("Allowed");
    expect(found(statement)).toEqual([expect.stringContaining("beside FullAWSAccess")]);
  });

  test("is what FullAWSAccess says itself, in front of denials", () => {
    expect(found(everything)).toEqual([]);
  });

  test("is a denial with NotAction, which denies", async () => {
    const statement = { Effect: "Deny", NotAction: ["s3:*", "logs:*"], Resource: "*" };
    expect(await launch(statement)).toBe("ExplicitlyDenied");
    expect(found(statement)).toEqual([]);
  });
});

describe("a statement that never matches", () => {
  test.each<[string, object]>([
    ['NotAction "*" leaves nothing over', { Effect: "Deny", NotAction: "*", Resource: "*" }],
    [
      'NotResource "*" leaves nothing over',
      { Effect: "Deny", Action: "ec2:RunInstances", NotResource: ["*"] },
    ],
    [
      'StringEquals of "aws:PrincipalArn" takes "arn:aws:iam::*:role/acme-admin" letter by letter, so it never matches',
      { ...denied, Condition: { StringEquals: { "aws:PrincipalArn": "arn:aws:iam::*:role/acme-admin" } } },
    ],
    [
      '"aws:RequestTag/Team" must be absent by Null and have a value by StringEquals',
      {
        ...denied,
        Condition: {
          Null: { "aws:RequestTag/Team": "true" },
          StringEquals: { "aws:RequestTag/Team": "robots" },
        },
      },
    ],
  ])("%s", async (text, statement) => {
    expect(await launch(statement)).toBe("Allowed");
    expect(found(statement)).toEqual([expect.stringContaining(text)]);
  });

  test("is one that matches where the operator takes patterns, or the key may be absent", async () => {
    const like = {
      ...denied,
      Condition: { StringLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/acme-*" } },
    };
    expect(await launch(like)).toBe("ExplicitlyDenied");
    expect(found(like)).toEqual([]);
    const optional = {
      ...denied,
      Condition: {
        Null: { "aws:RequestTag/Team": "true" },
        StringEqualsIfExists: { "aws:RequestTag/Team": "robots" },
      },
    };
    expect(await launch(optional)).toBe("ExplicitlyDenied");
    expect(found(optional)).toEqual([]);
  });
});

describe("an exemption that exempts nobody", () => {
  const except = (arn: string, operator = "ArnNotLike") => ({
    ...denied,
    Condition: { [operator]: { "aws:PrincipalArn": arn } },
  });
  const reserved = `arn:aws:iam::${account}:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Admin_0123456789abcdef`;

  test.each<[string, string, object, string]>([
    [
      "a pattern under an operator that takes it letter by letter",
      "exempts nothing",
      except("arn:aws:iam::*:role/acme-admin", "StringNotEquals"),
      role,
    ],
    [
      "the ARN of a session",
      "is the ARN of a session",
      except("arn:aws:sts::*:assumed-role/acme-admin/*"),
      role,
    ],
    [
      "a role of IAM Identity Center without its path",
      "matches no role",
      except("arn:aws:iam::*:role/AWSReservedSSO_Admin_*"),
      reserved,
    ],
  ])("%s", async (_, text, statement, principal) => {
    expect(await launch(statement, principal)).toBe("ExplicitlyDenied");
    expect(found(statement)).toEqual([expect.stringContaining(text)]);
  });

  test.each(["*/AWSReservedSSO_Admin_*", "aws-reserved/sso.amazonaws.com/*AWSReservedSSO_Admin_*"])(
    "is one that exempts with the path, as role/%s",
    async (path) => {
      const statement = except(`arn:aws:iam::*:role/${path}`);
      expect(await launch(statement, reserved)).toBe("Allowed");
      expect(found(statement)).toEqual([]);
    },
  );
});

test("resource control policies are told by their grammar that they cannot allow", () => {
  expect(found({ Effect: "Allow", Action: "s3:*", Resource: "*" }, "resource-control")).toEqual([]);
});
