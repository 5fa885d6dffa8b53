import { dataVolumesEncrypted } from "../../../controls/objectives/data-volumes-encrypted";
import { Names } from "../../../core/names/names";
import { KeyRing } from "../../../modules/encryption/key-ring";
import type { KeyRingProps } from "../../../modules/encryption/key-ring-props";
import { changed } from "../../controls/changed";
import { decision } from "../../decision";
import { stackWith } from "../../stack-with";

const account = "888888888888";
const key = `arn:aws:kms:eu-west-1:${account}:key/11111111-2222-3333-4444-555555555555`;
const scaling = `arn:aws:iam::${account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`;
const application = `arn:aws:iam::${account}:role/application`;

function ring(props: Partial<KeyRingProps> = {}) {
  return stackWith(
    (scope) =>
      new KeyRing(scope, "KeyRing", {
        names: new Names({ prefix: "acme" }),
        accountId: account,
        region: "eu-west-1",
        administratorArns: [`arn:aws:iam::${account}:role/acme-deployment`],
        ...props,
      }),
  );
}

const stack = ring();

function use(
  purpose: string,
  principal: string,
  action: string,
  context: Record<string, string>,
  made = stack,
  identityPolicy?: unknown,
) {
  return decision({
    principal,
    action,
    resource: key,
    resourceAccount: account,
    context,
    resourcePolicy: made.resource?.aws_kms_key?.[`key_ring_${purpose}`]?.policy,
    ...(identityPolicy !== undefined && { identityPolicy }),
  });
}

/** What IAM gives a service-linked role for keys. */
const nothing = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "ec2:*", Resource: "*" }],
};

const through = (service: string, caller = account) => ({
  "kms:CallerAccount": caller,
  "kms:ViaService": `${service}.eu-west-1.amazonaws.com`,
});

describe("KeyRing", () => {
  test("has a key and an alias for each purpose", () => {
    const aliases = Object.values(stack.resource?.aws_kms_alias ?? {}).map((body) => body.name);
    expect(aliases.sort()).toEqual([
      "alias/acme/backup",
      "alias/acme/data",
      "alias/acme/logs",
      "alias/acme/secrets",
    ]);
  });

  test.each([
    ["data", "rds", "Allowed"],
    ["data", "secretsmanager", "ImplicitlyDenied"],
    ["secrets", "secretsmanager", "Allowed"],
    ["secrets", "s3", "ImplicitlyDenied"],
    ["backup", "backup", "Allowed"],
    ["backup", "ec2", "ImplicitlyDenied"],
    ["logs", "ec2", "ImplicitlyDenied"],
  ])("the %s key through %s: %s", async (purpose, service, expected) => {
    expect(await use(purpose, application, "kms:Decrypt", through(service))).toBe(expected);
  });

  test("is not used by calling KMS itself, nor from another account", async () => {
    expect(await use("data", application, "kms:Decrypt", { "kms:CallerAccount": account })).toBe(
      "ImplicitlyDenied",
    );
    expect(await use("data", application, "kms:Decrypt", through("s3", "999999999999"))).toBe(
      "ImplicitlyDenied",
    );
  });

  test("grants are made for AWS resources only", async () => {
    const grant = (forResource: string) =>
      use("data", application, "kms:CreateGrant", {
        ...through("ec2"),
        "kms:GrantIsForAWSResource": forResource,
      });
    expect(await grant("true")).toBe("Allowed");
    expect(await grant("false")).toBe("ImplicitlyDenied");
  });

  test("CloudWatch Logs uses the logs key for log groups of this account and region only", async () => {
    const group = (arn: string) =>
      use("logs", "logs.eu-west-1.amazonaws.com", "kms:GenerateDataKey", {
        "kms:EncryptionContext:aws:logs:arn": arn,
      });
    expect(await group(`arn:aws:logs:eu-west-1:${account}:log-group:/acme/app`)).toBe("Allowed");
    expect(await group("arn:aws:logs:eu-west-1:999999999999:log-group:/acme/app")).toBe("ImplicitlyDenied");
    expect(await group(`arn:aws:logs:eu-west-2:${account}:log-group:/acme/app`)).toBe("ImplicitlyDenied");
  });

  test.each(["AutoScaling", "EC2Spot", "EC2Fleet"])(
    "the service-linked role of %s, which has no permission for keys, launches instances through EC2",
    async (service) => {
      const role = `arn:aws:iam::${account}:role/aws-service-role/${service.toLowerCase()}.amazonaws.com/AWSServiceRoleFor${service}`;
      const launch = (action: string, context: Record<string, string>) =>
        use("data", role, action, context, stack, nothing);
      const grant = (forResource: string) => ({
        ...through("ec2"),
        "kms:GrantIsForAWSResource": forResource,
      });
      expect(await launch("kms:GenerateDataKeyWithoutPlaintext", through("ec2"))).toBe("Allowed");
      expect(await launch("kms:CreateGrant", grant("true"))).toBe("Allowed");
      expect(await launch("kms:CreateGrant", grant("false"))).toBe("ImplicitlyDenied");
      expect(await launch("kms:Decrypt", through("s3"))).toBe("ImplicitlyDenied");
      expect(await launch("kms:Decrypt", {})).toBe("ImplicitlyDenied");
      expect(await launch("kms:Decrypt", through("ec2", "999999999999"))).toBe("ImplicitlyDenied");
    },
  );

  test("names the role of Auto Scaling where it is said to be used", async () => {
    const used = ring({ autoScaling: "used" });
    expect(await use("data", scaling, "kms:GenerateDataKey", {}, used)).toBe("Allowed");
    expect(await use("data", scaling, "kms:CreateGrant", { "kms:GrantIsForAWSResource": "true" }, used)).toBe(
      "Allowed",
    );
    expect(await use("data", scaling, "kms:GenerateDataKey", {})).toBe("ImplicitlyDenied");
  });
});

describe("data.volumes-encrypted", () => {
  const on = "aws_ebs_encryption_by_default.key_ring_volume_encryption";
  const defaultKey = "aws_ebs_default_kms_key.key_ring_volume_key";

  test("is kept", () => {
    expect(dataVolumesEncrypted.proof(stack)).toEqual({ satisfied: [on, defaultKey], broken: [] });
  });

  test("is broken by encryption that is off, or under a key that is not of the ring", () => {
    const off = changed(stack, on, (body) => ({ ...body, enabled: false }));
    expect(dataVolumesEncrypted.proof(off).broken).toEqual([{ address: on, problem: "enabled is not true" }]);
    const foreign = changed(stack, defaultKey, (body) => ({ ...body, key_arn: key }));
    expect(dataVolumesEncrypted.proof(foreign).broken).toEqual([
      { address: defaultKey, problem: "key_arn is no key of the ring" },
    ]);
    const without = changed(stack, defaultKey, () => undefined);
    expect(dataVolumesEncrypted.proof(without).broken).toEqual([
      { address: on, problem: "no aws_ebs_default_kms_key stands beside it" },
    ]);
  });
});

describe("a data key of images that others launch", () => {
  const consumer = "arn:aws:iam::444444444444:role/pipeline";
  const stranger = "arn:aws:iam::121212121212:role/pipeline";
  const org = { "aws:PrincipalOrgID": "o-acme123456" };
  const named = ring({
    dataKeyUsers: { accountIds: ["444444444444"], autoScalingAccountIds: ["444444444444"] },
  });
  const whole = ring({ dataKeyUsers: { organizationId: "o-acme123456" } });
  const ec2 = through("ec2", "444444444444");

  test.each(["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom"])(
    "%s is allowed through EC2, to the named accounts or the organization",
    async (action) => {
      expect(await use("data", consumer, action, ec2, named)).toBe("Allowed");
      expect(await use("data", stranger, action, ec2, named)).toBe("ImplicitlyDenied");
      expect(await use("data", consumer, action, { ...ec2, ...org }, whole)).toBe("Allowed");
      expect(
        await use("data", stranger, action, { ...ec2, "aws:PrincipalOrgID": "o-other12345" }, whole),
      ).toBe("ImplicitlyDenied");
      expect(await use("data", consumer, action, ec2)).toBe("ImplicitlyDenied");
    },
  );

  test.each(["kms:Encrypt", "kms:GenerateDataKey", "kms:PutKeyPolicy"])("%s is not", async (action) => {
    expect(await use("data", consumer, action, ec2, named)).toBe("ImplicitlyDenied");
    expect(await use("data", consumer, action, { ...ec2, ...org }, whole)).toBe("ImplicitlyDenied");
  });

  test("nothing is allowed by calling KMS itself, through another service, or with another key", async () => {
    for (const [made, more] of [
      [named, {}],
      [whole, org],
    ] as const) {
      expect(await use("data", consumer, "kms:Decrypt", { ...more }, made)).toBe("ImplicitlyDenied");
      expect(await use("data", consumer, "kms:Decrypt", { ...through("s3"), ...more }, made)).toBe(
        "ImplicitlyDenied",
      );
      expect(await use("secrets", consumer, "kms:Decrypt", { ...ec2, ...more }, made)).toBe(
        "ImplicitlyDenied",
      );
    }
  });

  test("grants are for AWS resources, or for the service-linked role of EC2 Auto Scaling", async () => {
    const grant = (context: Record<string, string>, made = named) =>
      use("data", consumer, "kms:CreateGrant", context, made);
    expect(await grant({ ...ec2, "kms:GrantIsForAWSResource": "true" })).toBe("Allowed");
    expect(await grant({ ...ec2, "kms:GrantIsForAWSResource": "false" })).toBe("ImplicitlyDenied");
    const role = (account: string) =>
      `arn:aws:iam::${account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`;
    expect(await grant({ "kms:GranteePrincipal": role("444444444444") })).toBe("Allowed");
    expect(await grant({ "kms:GranteePrincipal": role("121212121212") })).toBe("ImplicitlyDenied");
    expect(await grant({ "kms:GranteePrincipal": consumer })).toBe("ImplicitlyDenied");
    const without = ring({ dataKeyUsers: { accountIds: ["444444444444"], autoScalingAccountIds: [] } });
    expect(await grant({ "kms:GranteePrincipal": role("444444444444") }, without)).toBe("ImplicitlyDenied");
  });

  test("is as before where nobody is named, and where those who are have no id yet", () => {
    const none = ring({ dataKeyUsers: { accountIds: [], autoScalingAccountIds: [] } });
    expect(none.resource?.aws_kms_key).toEqual(stack.resource?.aws_kms_key);
  });
});
