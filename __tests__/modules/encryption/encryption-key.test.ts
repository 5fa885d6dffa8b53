import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { EncryptionKey } from "../../../modules/encryption/encryption-key";
import { ReadableStack } from "../../../stacks/readable-stack";
import { synthesized } from "../../../testing/synthesized";
import { decision } from "../../decision";

const root = "arn:aws:iam::111111111111:root";
const admin = "arn:aws:iam::111111111111:role/deployment";
const user = "arn:aws:iam::111111111111:role/application";
const outsider = "arn:aws:iam::999999999999:role/deployment";

const stack = synthesized((app) => {
  const stack = new ReadableStack(app, "test");
  new AwsProvider(stack, "Aws", { region: "eu-west-1" });
  new EncryptionKey(stack, "Data", {
    alias: "alias/acme/data",
    description: "Encrypts data.",
    accountId: "111111111111",
    administratorArns: [admin],
    statements: [
      {
        sid: "AllowUseToApplication",
        reason: "The application encrypts what it stores.",
        effect: "Allow",
        principals: { AWS: [user] },
        actions: ["kms:GenerateDataKey"],
        resources: ["*"],
      },
    ],
  });
  return stack;
});

describe("EncryptionKey", () => {
  test("is rotated, slow to go and kept", () => {
    expect(stack.resource?.["aws_kms_key"]?.["data"]).toMatchObject({
      enable_key_rotation: true,
      deletion_window_in_days: 30,
      lifecycle: { prevent_destroy: true },
    });
  });

  test("has its alias", () => {
    expect(stack.resource?.["aws_kms_alias"]?.["data_alias"]).toMatchObject({
      name: "alias/acme/data",
      target_key_id: "${aws_kms_key.data.key_id}",
    });
  });

  test.each([
    ["administrators manage it", admin, "kms:PutKeyPolicy", "Allowed"],
    ["administrators delete it", admin, "kms:ScheduleKeyDeletion", "Allowed"],
    ["administrators do not use it", admin, "kms:Decrypt", "ImplicitlyDenied"],
    ["administrators do not hand it out", admin, "kms:CreateGrant", "ImplicitlyDenied"],
    ["the root user is the way back in", root, "kms:PutKeyPolicy", "Allowed"],
    ["the root user does not use it", root, "kms:Decrypt", "ImplicitlyDenied"],
    ["others do not manage it, whatever IAM says", user, "kms:PutKeyPolicy", "ImplicitlyDenied"],
    ["others do not delete it", user, "kms:ScheduleKeyDeletion", "ImplicitlyDenied"],
    ["others do not read with it", user, "kms:Decrypt", "ImplicitlyDenied"],
    ["auditors look at it", user, "kms:GetKeyPolicy", "Allowed"],
    ["the statements given to it count", user, "kms:GenerateDataKey", "Allowed"],
    ["another account's roles do not manage it", outsider, "kms:PutKeyPolicy", "ImplicitlyDenied"],
    ["another account's roles do not look at it", outsider, "kms:GetKeyPolicy", "ImplicitlyDenied"],
  ])("%s", async (_what, principal, action, expected) => {
    const result = await decision({
      principal,
      action,
      resource: "arn:aws:kms:eu-west-1:111111111111:key/11111111-2222-3333-4444-555555555555",
      resourceAccount: "111111111111",
      resourcePolicy: stack.resource?.["aws_kms_key"]?.["data"]?.["policy"],
    });
    expect(result).toBe(expected);
  });
});
