import { exampleStack } from "../example-stack";

const documents = (path: string) =>
  Object.values(exampleStack(path).resource?.aws_ssm_document ?? {}).map(({ name }) => name);
const remediation = (account: string) =>
  JSON.stringify(
    exampleStack(`${account}/global/account`).resource?.aws_iam_role_policy?.remediation_permissions,
  );

test("a trail is started where it is", () => {
  expect(documents("management/eu-west-1/region")).toContain("acme-start-trail");
  expect(remediation("management")).toContain("cloudtrail:StartLogging");
});

test("nothing that could not start a trail claims to, and no role may", () => {
  for (const path of ["management/us-east-1/region", "robots-prod/eu-west-1/region"]) {
    expect(documents(path)).toContain("acme-rotate-key");
    expect(documents(path)).not.toContain("acme-start-trail");
  }
  expect(remediation("robots-prod")).toContain("kms:EnableKeyRotation");
  expect(remediation("robots-prod")).not.toContain("cloudtrail:StartLogging");
});
