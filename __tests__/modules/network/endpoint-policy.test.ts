import { policyJson } from "../../../core/policy-json";
import { type EndpointPolicyProps, endpointPolicy } from "../../../modules/network/endpoint-policy";
import { decision } from "../../decision";

const ours = { "aws:PrincipalOrgID": "o-abcdefghij", "aws:PrincipalAccount": "111111111111" };
const theirs = { "aws:PrincipalOrgID": "o-otherother", "aws:PrincipalAccount": "999999999999" };
const toOurs = { "aws:ResourceOrgID": "o-abcdefghij", "aws:ResourceAccount": "111111111111" };
const toTheirs = { "aws:ResourceOrgID": "o-otherother", "aws:ResourceAccount": "999999999999" };
const toSister = { "aws:ResourceOrgID": "o-abcdefghij", "aws:ResourceAccount": "222222222222" };

/**
 * What the endpoint lets through. Its policy is decided as the resource's, for a principal that IAM allows nothing,
 * so that the endpoint's Allow is the only one there is.
 */
function through(
  service: string,
  request: {
    readonly action: string;
    readonly resource: string;
    readonly context: Record<string, string>;
    readonly resourceAccount?: string;
  },
  props: Partial<EndpointPolicyProps> & { readonly bound?: "account" } = {},
): Promise<string> {
  const { bound, ...rest } = props;
  return decision({
    principal: "arn:aws:iam::111111111111:role/application",
    resourceAccount: "111111111111",
    identityPolicy: {
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "none:None", Resource: "*" }],
    },
    ...request,
    resourcePolicy: policyJson(
      endpointPolicy({
        service,
        region: "eu-west-1",
        accountId: "111111111111",
        ...(bound === undefined && { organizationId: "o-abcdefghij" }),
        ...rest,
      }),
    ),
  });
}

const read = { action: "s3:GetObject", resource: "arn:aws:s3:::some-bucket/key" };
const write = { action: "s3:PutObject", resource: "arn:aws:s3:::some-bucket/key" };

describe("endpointPolicy", () => {
  test.each([
    ["our identity reads our object", read, { ...ours, ...toOurs }, "Allowed"],
    ["our identity writes our object", write, { ...ours, ...toOurs }, "Allowed"],
    ["our identity reads a sister account's object", read, { ...ours, ...toSister }, "Allowed"],
    ["an outsider reads our object", read, { ...theirs, ...toOurs }, "ImplicitlyDenied"],
    ["our identity writes to an outsider's bucket", write, { ...ours, ...toTheirs }, "ImplicitlyDenied"],
    ["an outsider writes to their own bucket", write, { ...theirs, ...toTheirs }, "ImplicitlyDenied"],
    ["somebody without an organization reads", read, toOurs as Record<string, string>, "ImplicitlyDenied"],
  ])("S3: %s", async (_, request, context, expected) => {
    expect(await through("s3", { ...request, context })).toBe(expected);
  });

  test.each([
    ["s3:GetObject", "amazonlinux-2-repos-eu-west-1/core/x.rpm", "Allowed"],
    ["s3:GetObject", "al2023-repos-eu-west-1-de612dc2/core/x.rpm", "Allowed"],
    ["s3:GetObject", "patch-baseline-snapshot-eu-west-1/x", "Allowed"],
    ["s3:GetObject", "aws-ssm-eu-west-1/x", "Allowed"],
    ["s3:GetObject", "prod-eu-west-1-starport-layer-bucket/x", "Allowed"],
    ["s3:PutObject", "aws-ssm-eu-west-1/x", "ImplicitlyDenied"],
    ["s3:GetObject", "aws-ssm-us-east-1/x", "ImplicitlyDenied"],
    ["s3:GetObject", "aws-ssm-eu-west-1-evil/x", "ImplicitlyDenied"],
    ["s3:PutObject", "cloudformation-waitcondition-eu-west-1/x", "ImplicitlyDenied"],
  ])("S3: anybody does %s on AWS's own %s", async (action, object, expected) => {
    const context = { ...theirs, ...toTheirs };
    expect(await through("s3", { action, resource: `arn:aws:s3:::${object}`, context })).toBe(expected);
  });

  test.each([
    ["cloudformation-waitcondition-eu-west-1/x", "Allowed"],
    ["cloudformation-custom-resource-response-euwest1/x", "Allowed"],
    ["some-bucket/x", "ImplicitlyDenied"],
  ])("S3: an AWS service writes to %s", async (object, expected) => {
    const request = {
      principal: "cloudformation.amazonaws.com",
      action: "s3:PutObject",
      resource: `arn:aws:s3:::${object}`,
      context: toTheirs,
    };
    expect(await through("s3", request)).toBe(expected);
  });

  test.each([
    ["ssm:GetParameter", "111111111111:parameter/aws/x", { ...ours, ...toOurs }, "Allowed"],
    ["ssm:GetParameter", "999999999999:parameter/aws/x", { ...ours, ...toTheirs }, "ImplicitlyDenied"],
    ["ssm:StartSession", "999999999999:document/x", { ...ours, ...toTheirs }, "ImplicitlyDenied"],
  ])("Systems Manager: our identity calls %s on %s", async (action, name, context, expected) => {
    const resource = `arn:aws:ssm:eu-west-1:${name}`;
    expect(await through("ssm", { action, resource, context })).toBe(expected);
  });

  // The simulator knows no document or parameter without an account, as AWS's own are: the statement is read.
  test("Systems Manager: our identities, and no others, use what AWS publishes", () => {
    const { statements } = endpointPolicy({
      service: "ssm",
      region: "eu-west-1",
      accountId: "111111111111",
      organizationId: "o-abcdefghij",
    });
    expect(statements[1]).toMatchObject({
      sid: "AllowOwnIdentitiesToAwsOwnedDocuments",
      resources: [
        "arn:aws:ssm:eu-west-1::automation-definition/*",
        "arn:aws:ssm:eu-west-1::document/*",
        "arn:aws:ssm:eu-west-1::parameter/aws/*",
      ],
      conditions: { StringEquals: { "aws:PrincipalOrgID": "o-abcdefghij" } },
    });
    expect(statements[1]?.actions).toContain("ssm:StartSession");
    expect(statements[1]?.actions).not.toContain("ssm:PutParameter");
    expect(statements[1]?.actions).not.toContain("*");
  });

  test.each([
    ["amazon", ours, "Allowed"],
    ["999999999999", ours, "ImplicitlyDenied"],
    ["amazon", theirs, "ImplicitlyDenied"],
  ])("EC2: an image of %s is launched", async (owner, identity, expected) => {
    const context: Record<string, string> = { ...identity, ...toTheirs, "ec2:Owner": owner };
    const resource = "arn:aws:ec2:eu-west-1::image/ami-11111111";
    expect(await through("ec2", { action: "ec2:RunInstances", resource, context })).toBe(expected);
  });

  test.each([
    ["sts:AssumeRoleWithWebIdentity", toOurs, "Allowed"],
    ["sts:AssumeRoleWithWebIdentity", toTheirs, "ImplicitlyDenied"],
    ["sts:AssumeRole", toOurs, "ImplicitlyDenied"],
  ])("STS: somebody signed in elsewhere calls %s", async (action, context, expected) => {
    const resource = "arn:aws:iam::111111111111:role/workload";
    expect(await through("sts", { action, resource, context })).toBe(expected);
  });

  test.each([
    ["our account reads its object", read, { ...ours, ...toOurs }, "Allowed"],
    ["a sister account's object", read, { ...ours, ...toSister }, "ImplicitlyDenied"],
    ["another account reads our object", read, { ...theirs, ...toOurs }, "ImplicitlyDenied"],
  ])("without an organization: %s", async (_, request, context, expected) => {
    expect(await through("s3", { ...request, context }, { bound: "account" })).toBe(expected);
  });

  test("makes exceptions for no service that needs none", () => {
    const policy = endpointPolicy({
      service: "kms",
      region: "eu-west-1",
      accountId: "111111111111",
      organizationId: "o-abcdefghij",
    });
    expect(policy.statements.map(({ sid }) => sid)).toEqual(["AllowOwnIdentitiesToOwnResources"]);
  });

  test("fits into AWS's 20,480 characters, and into other partitions", () => {
    const text = policyJson(
      endpointPolicy({
        service: "s3",
        region: "us-gov-west-1",
        accountId: "111111111111",
        partition: "aws-us-gov",
      }),
    );
    expect(text.length).toBeLessThan(20480);
    expect(text).toContain("arn:aws-us-gov:s3:::aws-ssm-us-gov-west-1/*");
    expect(text).not.toContain("arn:aws:");
  });

  describe("with accounts that the data perimeter trusts", () => {
    const trusted = { identityAccountIds: ["121212121212"], resourceAccountIds: ["131313131313"] };
    const partner = { "aws:PrincipalOrgID": "o-partner0000", "aws:PrincipalAccount": "121212121212" };
    const toVendor = { "aws:ResourceOrgID": "o-vendor00000", "aws:ResourceAccount": "131313131313" };

    test.each([
      ["a partner reads from us", { ...partner, ...toOurs }, "Allowed"],
      ["we read from a vendor", { ...ours, ...toVendor }, "Allowed"],
      ["a partner reads from a vendor", { ...partner, ...toVendor }, "ImplicitlyDenied"],
      ["a stranger reads from us", { ...theirs, ...toOurs }, "ImplicitlyDenied"],
      ["we read from a stranger", { ...ours, ...toTheirs }, "ImplicitlyDenied"],
    ])("%s: %s", async (_, context, expected) => {
      expect(await through("s3", { ...read, context }, { trusted })).toBe(expected);
    });

    test("says nothing of them where there are none", () => {
      const sids = (more: Partial<EndpointPolicyProps>) =>
        endpointPolicy({
          service: "kms",
          region: "eu-west-1",
          accountId: "111111111111",
          ...more,
        }).statements.map(({ sid }) => sid);
      expect(sids({})).toEqual(["AllowOwnIdentitiesToOwnResources"]);
      expect(sids({ trusted: { identityAccountIds: [], resourceAccountIds: [] } })).toEqual(sids({}));
      expect(sids({ trusted })).toHaveLength(3);
    });
  });
});
