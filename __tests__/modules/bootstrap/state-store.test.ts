import { deliveryStateProtected } from "../../../controls/objectives/delivery-state-protected";
import { Names } from "../../../core/names/names";
import { StateStore } from "../../../modules/bootstrap/state-store";
import { changed } from "../../controls/changed";
import { decision } from "../../decision";
import { stackWith } from "../../stack-with";

const account = "555555555555";
const names = new Names({ prefix: "acme" });
const bucket = "arn:aws:s3:::acme-terraform-state-555555555555-eu-west-1";
const key = `arn:aws:kms:eu-west-1:${account}:key/11111111-2222-3333-4444-555555555555`;
const role = `arn:aws:iam::${account}:role/acme-terraform-state`;
const administrator = `arn:aws:iam::${account}:role/acme-deployment`;

const stack = stackWith(
  (scope) =>
    new StateStore(scope, "TerraformState", {
      names,
      accountId: account,
      region: "eu-west-1",
      administratorArns: [administrator],
      users: {
        Role: {
          roleName: "acme-terraform-state",
          trustedPrincipals: [`arn:aws:iam::${account}:role/ci`],
          below: "accounts",
          except: ["accounts/management", "accounts/*/global/bootstrap"],
        },
      },
      organizationId: "o-acme123456",
    }),
);

function resolved(type: string, name: string, argument: string): string {
  return String(stack.resource?.[type]?.[name]?.[argument])
    .replaceAll("${aws_s3_bucket.terraform_state_bucket.arn}", bucket)
    .replaceAll("${aws_kms_key.terraform_state_key.arn}", key);
}

const identityPolicy = resolved("aws_iam_role_policy", "terraform_state_role_policy", "policy");
const object = `${bucket}/accounts/robots-prod/global/account/terraform.tfstate`;

describe("the state role", () => {
  test.each([
    ["s3:GetObject", object, "Allowed"],
    ["s3:PutObject", object, "Allowed"],
    ["s3:PutObject", `${object}.tflock`, "Allowed"],
    ["s3:DeleteObject", `${object}.tflock`, "Allowed"],
    ["s3:DeleteObject", object, "ImplicitlyDenied"],
    ["s3:DeleteObjectVersion", object, "ExplicitlyDenied"],
    ["s3:PutObject", `${bucket}/elsewhere`, "ImplicitlyDenied"],
    ["s3:PutObject", `${bucket}/accounts/management/global/account/terraform.tfstate`, "ExplicitlyDenied"],
    ["s3:GetObject", `${bucket}/accounts/robots-prod/global/bootstrap/terraform.tfstate`, "ExplicitlyDenied"],
    ["s3:ListBucket", bucket, "Allowed"],
    ["s3:PutBucketPolicy", bucket, "ExplicitlyDenied"],
  ])("%s on %s: %s", async (action, resource, expected) => {
    expect(
      await decision({
        principal: role,
        action,
        resource,
        resourceAccount: account,
        context: { "aws:SecureTransport": "true", "s3:TlsVersion": "1.3" },
        identityPolicy,
        resourcePolicy: resolved("aws_s3_bucket_policy", "terraform_state_bucket_policy", "policy"),
      }),
    ).toBe(expected);
  });

  test("writes under the key by its alias, as the backend names it", async () => {
    expect(
      await decision({
        principal: role,
        action: "s3:PutObject",
        resource: object,
        resourceAccount: account,
        context: {
          "aws:SecureTransport": "true",
          "s3:x-amz-server-side-encryption": "aws:kms",
          "s3:x-amz-server-side-encryption-aws-kms-key-id": `arn:aws:kms:eu-west-1:${account}:alias/acme/terraform-state`,
        },
        identityPolicy,
        resourcePolicy: resolved("aws_s3_bucket_policy", "terraform_state_bucket_policy", "policy"),
      }),
    ).toBe("Allowed");
  });
});

describe("the state bucket", () => {
  test.each([
    ["s3:DeleteObjectVersion", object, role, "ExplicitlyDenied"],
    ["s3:DeleteObjectVersion", object, administrator, "ExplicitlyDenied"],
    ["s3:DeleteObject", object, administrator, "ExplicitlyDenied"],
    ["s3:DeleteObject", `${object}.tflock`, role, "Allowed"],
    ["s3:DeleteBucket", bucket, administrator, "ExplicitlyDenied"],
    ["s3:PutLifecycleConfiguration", bucket, administrator, "Allowed"],
    ["s3:PutLifecycleConfiguration", bucket, `arn:aws:iam::${account}:role/someone`, "ExplicitlyDenied"],
    ["s3:PutBucketPolicy", bucket, `arn:aws:iam::${account}:role/someone`, "ExplicitlyDenied"],
  ])("%s on %s by %s: %s, whatever IAM allows", async (action, resource, principal, expected) => {
    expect(
      await decision({
        principal,
        action,
        resource,
        resourceAccount: account,
        context: { "aws:SecureTransport": "true" },
        resourcePolicy: resolved("aws_s3_bucket_policy", "terraform_state_bucket_policy", "policy"),
      }),
    ).toBe(expected);
  });
});

describe("the state key", () => {
  const use = (principal: string, action: string, via: string) =>
    decision({
      principal,
      action,
      resource: key,
      resourceAccount: account,
      context: { "kms:ViaService": via },
      resourcePolicy: resolved("aws_kms_key", "terraform_state_key", "policy"),
    });

  test("decrypts for the state role through S3 only", async () => {
    expect(await use(role, "kms:Decrypt", "s3.eu-west-1.amazonaws.com")).toBe("Allowed");
    expect(await use(role, "kms:Decrypt", "ssm.eu-west-1.amazonaws.com")).toBe("ImplicitlyDenied");
  });

  test("does not decrypt for an administrator of the account, nor for who manages it", async () => {
    const someone = `arn:aws:iam::${account}:role/administrator`;
    expect(await use(someone, "kms:Decrypt", "s3.eu-west-1.amazonaws.com")).toBe("ImplicitlyDenied");
    expect(await use(administrator, "kms:Decrypt", "s3.eu-west-1.amazonaws.com")).toBe("ImplicitlyDenied");
    expect(await use(administrator, "kms:PutKeyPolicy", "")).toBe("Allowed");
    expect(await use(someone, "kms:PutKeyPolicy", "")).toBe("ImplicitlyDenied");
  });
});

describe("delivery.state-protected", () => {
  const address = "aws_iam_role_policy.terraform_state_role_policy";

  test("is kept", () => {
    expect(deliveryStateProtected.proof(stack)).toEqual({ satisfied: [address], broken: [] });
  });

  test.each(["s3:DeleteObject", "s3:*", "*"])("is broken by a role that may %s on state", (action) => {
    const edited = changed(stack, address, (body) => ({
      ...body,
      policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Sid: "Wide", Effect: "Allow", Action: [action], Resource: [`${bucket}/*`] }],
      }),
    }));
    expect(deliveryStateProtected.proof(edited).broken).toEqual([
      { address, problem: "statement Wide lets it delete more than locks" },
    ]);
  });
});
