import { failedChecks as failed } from "../../checks/failed-checks";
import type { SynthesizedStack } from "../../controls/synthesized-stack";

const outsiders = { members: new Set(["111111111111"]), named: new Set(["111111111111", "222222222222"]) };
const failedChecks = (tried: SynthesizedStack) => failed(tried, outsiders);

const objectives = ["identity.metadata-service-v2"];

function stack(resource: NonNullable<SynthesizedStack["resource"]>): SynthesizedStack {
  return { resource };
}

function policy(statement: object): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: [{ Sid: "S", Effect: "Allow", ...statement }] });
}

test("a sound stack fails nothing", () => {
  expect(
    failedChecks(
      stack({
        aws_sqs_queue: {
          a: { "//": { objectives }, name: "a" },
          b: { "//": { objectives }, policy: policy({ Principal: { AWS: "arn:aws:iam::1:role/x" } }) },
        },
        aws_sns_topic: {
          t: { "//": { objectives }, arn: "${aws_sqs_queue.a.arn}", text: "$${aws_sqs_queue.z.arn}" },
        },
      }),
    ),
  ).toEqual([]);
});

test("a resource that fulfils no objective", () => {
  expect(
    failedChecks(stack({ aws_sqs_queue: { a: { name: "a" }, b: { "//": { objectives: [] } } } })),
  ).toEqual([
    "aws_sqs_queue.a fulfils no objective: call fulfils() in the module that makes it, or remove it",
    "aws_sqs_queue.b fulfils no objective: call fulfils() in the module that makes it, or remove it",
  ]);
});

test("a reference to what is not in the stack", () => {
  expect(
    failedChecks(
      stack({
        aws_sns_topic: {
          t: {
            "//": { objectives },
            queue: "${aws_sqs_queue.elsewhere.arn}",
            key: "${data.aws_kms_key.k.arn}",
            password: "${ephemeral.aws_secretsmanager_random_password.p.random_password}",
          },
        },
      }),
    ),
  ).toEqual([
    "aws_sqs_queue.elsewhere is referred to but is not in this stack: pass its name or ARN as a plain value",
    "data.aws_kms_key.k is referred to but is not in this stack: pass its name or ARN as a plain value",
    "ephemeral.aws_secretsmanager_random_password.p is referred to but is not in this stack: pass its name or ARN as a plain value",
  ]);
});

test.each(["*", { AWS: "*" }, { AWS: ["arn:aws:iam::1:role/x", "*"] }])(
  "a policy that allows everyone: %j",
  (Principal) => {
    expect(
      failedChecks(
        stack({
          aws_kms_key: { k: { "//": { objectives }, policy: policy({ Principal, Action: "kms:*" }) } },
        }),
      ),
    ).toEqual(["aws_kms_key.k: statement S allows everyone: name the roles or services it is for"]);
  },
);

test("everyone may be denied", () => {
  expect(
    failedChecks(
      stack({
        aws_s3_bucket_policy: {
          b: { "//": { objectives }, policy: policy({ Effect: "Deny", Principal: "*" }) },
        },
      }),
    ),
  ).toEqual([]);
});

test("a policy that is larger than AWS takes", () => {
  const trust = policy({
    Principal: { AWS: Array.from({ length: 60 }, (_, n) => `arn:aws:iam::${n}:role/some-role-name`) },
  });
  expect(
    failedChecks(stack({ aws_iam_role: { r: { "//": { objectives }, assume_role_policy: trust } } })),
  ).toEqual([
    expect.stringMatching(/^aws_iam_role\.r: assume_role_policy has \d+ bytes, AWS takes 2048: split it/),
  ]);
});

test("a claim that its own proof refutes", () => {
  expect(
    failedChecks(
      stack({ aws_ec2_instance_metadata_defaults: { d: { "//": { objectives }, http_tokens: "optional" } } }),
    ),
  ).toEqual([
    "aws_ec2_instance_metadata_defaults.d breaks identity.metadata-service-v2: http_tokens is not required",
  ]);
});

test("a policy that allows all but some", () => {
  const all = policy({ NotPrincipal: { AWS: "arn:aws:iam::111111111111:root" }, Action: "sqs:*" });
  expect(failedChecks(stack({ aws_sqs_queue: { q: { "//": { objectives }, policy: all } } }))).toEqual([
    "aws_sqs_queue.q: statement S allows everyone: name the roles or services it is for",
  ]);
});

describe("whoever is let in from outside", () => {
  const queue = (AWS: unknown, more: object = {}) =>
    failedChecks(
      stack({
        aws_sqs_queue: { q: { "//": { objectives }, policy: policy({ Principal: { AWS }, ...more }) } },
      }),
    );
  const role = (AWS: unknown, more: object = {}) =>
    failedChecks(
      stack({
        aws_iam_role: {
          r: { "//": { objectives }, assume_role_policy: policy({ Principal: { AWS }, ...more }) },
        },
      }),
    );
  const externalId = (id: unknown, operator = "StringEquals") => ({
    Condition: { [operator]: { "sts:ExternalId": id } },
  });

  test.each([
    "333333333333",
    "arn:aws:iam::333333333333:root",
    ["arn:aws-us-gov:sts::333333333333:assumed-role/a/b"],
  ])("is named in the file: %s", (principal) => {
    const problem = `aws_sqs_queue.q: statement S lets in ${principal}, of an account that the organization file does not name: name it there, or take it away`;
    expect(queue(principal)).toEqual([problem]);
    expect(queue(principal, { Effect: "Deny" })).toEqual([]);
  });

  test("is of the organization, or named", () => {
    expect(queue(["111111111111", "arn:aws:iam::222222222222:role/vendor"])).toEqual([]);
    expect(queue("AROAEXAMPLE")).toEqual([]);
    const ours = { Condition: { StringEquals: { "aws:PrincipalOrgID": "o-acme123456" } } };
    expect(queue("333333333333", ours)).toEqual([]);
    const anybodys = { Condition: { StringLike: { "aws:PrincipalOrgID": "*" } } };
    expect(queue("333333333333", anybodys)).toHaveLength(1);
  });

  test("takes a role with an external id", () => {
    const vendor = "arn:aws:iam::222222222222:root";
    expect(role(vendor)).toEqual([
      `aws_iam_role.r: statement S lets all of ${vendor}, of another organization, take the role without an external id: ask for sts:ExternalId by StringEquals, or name a role`,
    ]);
    expect(role(vendor, externalId("7f1c"))).toEqual([]);
    expect(role(vendor, externalId(["7f1c", "9a2e"]))).toEqual([]);
    expect(role(vendor, externalId(""))).toHaveLength(1);
    expect(role(vendor, externalId([]))).toHaveLength(1);
    expect(role(vendor, externalId("*", "StringLike"))).toHaveLength(1);
    expect(role("arn:aws:iam::111111111111:root")).toEqual([]);
    expect(role("arn:aws:iam::222222222222:role/scanner")).toEqual([]);
    expect(role("222222222222")).toHaveLength(1);
    expect(role("333333333333", externalId("7f1c"))).toHaveLength(1);
  });
});

describe("a role that is taken with tokens", () => {
  const issuer = "token.actions.githubusercontent.com";
  const role = (Federated: string, Condition?: object) =>
    failedChecks(
      stack({
        aws_iam_role: {
          r: {
            "//": { objectives },
            assume_role_policy: policy({ Principal: { Federated }, ...(Condition && { Condition }) }),
          },
        },
      }),
    );
  const audience = { [`${issuer}:aud`]: "sts.amazonaws.com" };
  const github = (claims: object, operator = "StringEquals") =>
    role(`arn:aws:iam::111111111111:oidc-provider/${issuer}`, {
      StringEquals: audience,
      [operator]: operator === "StringEquals" ? { ...audience, ...claims } : claims,
    });
  const sub = (value: unknown) => ({ [`${issuer}:sub`]: value });

  test.each([
    [sub("repo:acme/store:ref:refs/heads/main"), "StringEquals"],
    [sub(["repo:acme/store:environment:prod", "repo:acme@1/store@2:environment:prod"]), "StringEquals"],
    [sub("repo:acme/store:*"), "StringLike"],
    [sub("repo:acme/store:*"), "ForAnyValue:StringLike"],
  ])("names whose they are: %j by %s", (claims, operator) => {
    expect(github(claims, operator)).toEqual([]);
  });

  test.each([
    [{}, "StringEquals"],
    [sub("repo:acme/*"), "StringLike"],
    [sub(["repo:acme/store:ref:refs/heads/main", "repo:*:environment:prod"]), "StringLike"],
    [sub("repo:acme/store:ref:refs/heads/main"), "StringEqualsIfExists"],
    [sub("repo:acme/store:ref:refs/heads/main"), "StringNotEquals"],
    [sub("repo:acme/store:ref:refs/heads/main"), "ForAllValues:StringEquals"],
  ])("is refused where others have such tokens: %j by %s", (claims, operator) => {
    expect(github(claims, operator)).toEqual([
      `aws_iam_role.r: statement S takes tokens of arn:aws:iam::111111111111:oidc-provider/${issuer}, of more than one owner: ask for the subject (sub), with owner and repository, project or workspace written out`,
    ]);
  });

  test("names for whom they are", () => {
    const aud = (value?: string) =>
      role("arn:aws:iam::111111111111:saml-provider/people", {
        StringEquals: value === undefined ? {} : { "SAML:aud": value },
      });
    expect(aud("https://signin.aws.amazon.com/saml")).toEqual([]);
    expect(aud("*")).toHaveLength(1);
    expect(aud()).toEqual([
      "aws_iam_role.r: statement S takes tokens of arn:aws:iam::111111111111:saml-provider/people, whoever they are for: ask for the audience (aud) by StringEquals",
    ]);
    expect(role("accounts.google.com")).toHaveLength(1);
    expect(role("accounts.google.com", { StringEquals: { "accounts.google.com:sub": "1" } })).toHaveLength(1);
  });
});
