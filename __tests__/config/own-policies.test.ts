import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadOrganization } from "../../config/load-organization";
import { vocabularyProblems, type WrittenStatement } from "../../config/vocabulary-problems";
import { temporaryFolder } from "../temporary-folder";

const example = readFileSync("examples/regulated/organization.yaml", "utf8");
const own = readFileSync("examples/regulated/policies/no-glacier-uploads.json", "utf8");
const today = "2026-12-01";

/** What loading says of the regulated example, its own policy changed; nothing where it is sound. */
async function said(policy: string | undefined, text = example): Promise<string> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "policies"));
  cpSync("examples/regulated/rules", join(folder, "rules"), { recursive: true });
  if (policy !== undefined) writeFileSync(join(folder, "policies/no-glacier-uploads.json"), policy);
  writeFileSync(join(folder, "organization.yaml"), text);
  try {
    await loadOrganization(join(folder, "organization.yaml"), today);
    return "";
  } catch (error) {
    return (error as Error).message.replaceAll(`${folder}/`, "");
  }
}

describe("a policy of the organization's own", () => {
  test("is read from its file", async () => {
    expect(await said(own)).toBe("");
    const { guardrails } = await loadOrganization("examples/regulated/organization.yaml", today);
    expect(guardrails.policies["no-glacier-uploads"]?.document).toEqual(JSON.parse(own));
  });

  test("may be written out in place", async () => {
    const text = example.replace(
      "file: policies/no-glacier-uploads.json",
      `document: ${JSON.stringify(JSON.parse(own))}`,
    );
    expect(await said(undefined, text)).toBe("");
  });

  test.each<[string, string | undefined, RegExp]>([
    [
      "a file that is not there",
      undefined,
      /^organization\.yaml:\d+:\d+ guardrails\.policies\.no-glacier-uploads\.file: policies\/no-glacier-uploads\.json: there is no such file/,
    ],
    ["a file that is not JSON", "{", /no-glacier-uploads\.json is not JSON: /],
    ["a file that is a list", "[]", /no-glacier-uploads\.json is not JSON: it is not an object/],
    [
      "an action that does not exist",
      own.replace("s3:PutObject", "s3:PutObjct"),
      /Statement\[0\]: there is no action "s3:PutObjct"; .*did you mean "s3:PutObject"\?/,
    ],
    [
      "a service that does not exist",
      own.replace("s3:PutObject", "s33:PutObject"),
      /there is no service prefix "s33"/,
    ],
    [
      "a condition key that does not exist",
      own.replace("s3:x-amz-storage-class", "s3:x-amz-storage-clas"),
      /there is no condition key "s3:x-amz-storage-clas"/,
    ],
    [
      "a condition key that no action has",
      own.replace("s3:x-amz-storage-class", "s3:VersionId"),
      /no request for s3:PutObject has the condition key "s3:VersionId"/,
    ],
    [
      "a resource of the wrong type",
      own.replace('"Resource": "*"', '"Resource": "arn:aws:sqs:*:*:queue"'),
      /"arn:aws:sqs:\*:\*:queue" is not a resource of s3:PutObject/,
    ],
    [
      "an allow list, which stands beside FullAWSAccess",
      own.replace('"Deny"', '"Allow"'),
      /Statement\[0\]: it allows some actions, beside FullAWSAccess.*; Effect "Deny"; deny the rest instead/,
    ],
    ["a principal", own.replace('"Effect"', '"Principal": "*", "Effect"'), /Principal/],
    ["another version", own.replace("2012-10-17", "2008-10-17"), /Version is not "2012-10-17"/],
    ["no statement", '{ "Version": "2012-10-17", "Statement": [] }', /Statement is empty/],
    ["an unknown element", own.replace('"Version"', '"Versoin": "1", "Version"'), /unknown element Versoin/],
  ])("is refused with %s", async (_, policy, expected) => {
    expect(await said(policy)).toMatch(expected);
  });

  test("is attached somewhere", async () => {
    const nowhere = example.replace("      policies: [no-glacier-uploads]\n", "");
    expect(await said(own, nowhere)).toMatch(
      /guardrails\.policies\.no-glacier-uploads: no-glacier-uploads is not attached to anything/,
    );
  });

  test("is either in a file or in place", async () => {
    const neither = example.replace("      file: policies/no-glacier-uploads.json\n", "");
    expect(await said(own, neither)).toMatch(
      /guardrails\.policies\.no-glacier-uploads: neither file nor document/,
    );
  });

  test("cannot lie outside of the organization file's folder", async () => {
    const outside = example.replace("policies/no-glacier", "../policies/no-glacier");
    expect(await said(own, outside)).toMatch(/file: found \.\.\/policies/);
  });
});

describe("vocabularyProblems", () => {
  const found = async (
    statement: WrittenStatement,
    family: "service-control" | "resource-control" = "service-control",
  ) => (await vocabularyProblems("here", statement, family)).map((problem) => problem.found);

  test("takes patterns that cover something, in any case", async () => {
    expect(await found({ Action: ["s3:put*", "EC2:RunInstances"], Resource: "*" })).toEqual([]);
    expect(await found({ Action: "s3:Putt*", Resource: "*" })).toEqual(['there is no action "s3:Putt*"']);
  });

  test("takes the whole of AWS", async () => {
    expect(
      await found({ Action: "*", Resource: "*", Condition: { Bool: { "aws:ViaAWSService": "true" } } }),
    ).toEqual([]);
  });

  test("knows global keys and tags", async () => {
    expect(
      await found({ Action: "*", Condition: { StringEquals: { "aws:PrincipalTag/team": "a" } } }),
    ).toEqual([]);
    expect(await found({ Action: "*", Condition: { StringEquals: { "aws:PrincipalArm": "a" } } })).toEqual([
      'there is no condition key "aws:PrincipalArm"',
    ]);
  });

  test.each([
    "lambda:SourceFunctionArn",
    "ec2:SourceInstanceARN",
    "ec2:RoleDelivery",
    "identitystore:UserId",
    "cognito-identity-unauth:aud",
    "SAML:aud",
    "ssm:sourceInstanceArn",
    "glue:RoleAssumedBy",
    "credentials-iot:ThingName",
    "accounts.google.com:aud",
    "token.actions.githubusercontent.com:repository",
    "oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF:sub",
    "aws:SourceVpcArn",
    "aws:requesttag/CostCenter",
  ])("takes %s with any action, since it comes with the credentials", async (key) => {
    expect(await found({ Action: "s3:GetObject", Condition: { StringEquals: { [key]: "a" } } })).toEqual([]);
  });

  test.each([
    ["aws:SourceRocket", "is not in the AWS Service Authorization Reference"],
    ["ecs:SomethingQuiteNew", "is not in the AWS Service Authorization Reference"],
    ["quantumleap:Qubits", "is not in the AWS Service Authorization Reference"],
    ["ec2:SourceOutpostArn", "no request for s3:GetObject has the condition key"],
  ])("takes %s with a notice, since it may be newer than the reference", async (key, message) => {
    const notices: string[] = [];
    const statement = { Action: "s3:GetObject", Condition: { StringEquals: { [key]: "a" } } };
    const problems = await vocabularyProblems("here", statement, "service-control", (notice) =>
      notices.push(notice.message),
    );
    expect(problems).toEqual([]);
    expect(notices).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    ["s3:Versionid1", "s3:VersionId"],
    ["s33:VersionId", "s3:VersionId"],
    ["aws:PrincipalOrgId1", "aws:PrincipalOrgID"],
  ])("refuses %s, which is a misspelling", async (key, near) => {
    const statement = { Action: "s3:GetObject", Condition: { StringEquals: { [key]: "a" } } };
    const [problem] = await vocabularyProblems("here", statement, "service-control");
    expect(problem?.fix.toLowerCase()).toBe(`did you mean "${near}"?`.toLowerCase());
  });

  test("knows which services resource control policies reach", async () => {
    expect(await found({ Action: "s3:*" }, "resource-control")).toEqual([]);
    expect(await found({ Action: "ec2:*" }, "resource-control")).toEqual([
      'resource control policies do not apply to the service "ec2"',
    ]);
  });

  test("judges no fit where a statement is about all actions but some", async () => {
    expect(
      await found({ NotAction: "s3:*", Resource: "*", Condition: { Null: { "ec2:Vpc": "true" } } }),
    ).toEqual([]);
  });
});
