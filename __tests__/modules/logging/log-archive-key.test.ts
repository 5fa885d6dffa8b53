import { archiveStack } from "./archive-stack";
import { keyDecision } from "./key-decision";

const stack = archiveStack();
const alone = archiveStack(
  { managementAccountId: "222222222222", sourceAccountIds: ["222222222222"] },
  "none",
);
const trail = "arn:aws:cloudtrail:eu-west-1:111111111111:trail/acme-trail";
const ours = { "aws:SourceOrgID": "o-acme000000", "aws:SourceAccount": "333333333333" };
const theirs = { "aws:SourceOrgID": "o-other00000", "aws:SourceAccount": "999999999999" };
const delivery = (region: string) => ({ "aws:SourceArn": `arn:aws:logs:${region}:333333333333:*` });
const admin = "arn:aws:iam::222222222222:role/deployment";
const reader = "arn:aws:iam::222222222222:role/auditor";
const deliverer = "arn:aws:iam::444444444444:role/acme-finding-delivery";
const delivering = { "kms:ViaService": "s3.eu-west-1.amazonaws.com" };
const throughS3 = {
  "kms:CallerAccount": "222222222222",
  "kms:ViaService": "s3.eu-west-1.amazonaws.com",
  "kms:EncryptionContext:aws:s3:arn": "arn:aws:s3:::acme-flow-logs-222222222222-eu-west-1",
};

type Context = Record<string, string>;
type Request = [principal: string, action: string, context: Context, expected: string];

const requests: Request[] = [
  ["cloudtrail.amazonaws.com", "kms:GenerateDataKey", { "aws:SourceArn": trail }, "Allowed"],
  ["cloudtrail.amazonaws.com", "kms:DescribeKey", { "aws:SourceArn": trail }, "Allowed"],
  ["cloudtrail.amazonaws.com", "kms:Decrypt", { "aws:SourceArn": trail }, "ImplicitlyDenied"],
  ["cloudtrail.amazonaws.com", "kms:GenerateDataKey", { "aws:SourceArn": `${trail}-2` }, "ImplicitlyDenied"],
  ["config.amazonaws.com", "kms:GenerateDataKey", ours, "Allowed"],
  ["config.amazonaws.com", "kms:Decrypt", ours, "Allowed"],
  ["config.amazonaws.com", "kms:GenerateDataKey", theirs, "ImplicitlyDenied"],
  ["delivery.logs.amazonaws.com", "kms:GenerateDataKey", { ...ours, ...delivery("eu-central-1") }, "Allowed"],
  ["delivery.logs.amazonaws.com", "kms:GenerateDataKey", { ...ours, ...delivery("us-east-1") }, "Allowed"],
  [
    "delivery.logs.amazonaws.com",
    "kms:GenerateDataKey",
    { ...ours, ...delivery("us-west-2") },
    "ImplicitlyDenied",
  ],
  [
    "delivery.logs.amazonaws.com",
    "kms:GenerateDataKey",
    { ...theirs, ...delivery("eu-west-1") },
    "ImplicitlyDenied",
  ],
  [deliverer, "kms:GenerateDataKey", delivering, "Allowed"],
  [deliverer, "kms:Encrypt", delivering, "ImplicitlyDenied"],
  [deliverer, "kms:GenerateDataKey", {}, "ImplicitlyDenied"],
  [`${deliverer}-2`, "kms:GenerateDataKey", delivering, "ImplicitlyDenied"],
  ["s3.amazonaws.com", "kms:GenerateDataKey", ours, "ImplicitlyDenied"],
  [reader, "kms:Decrypt", throughS3, "Allowed"],
  [reader, "kms:GenerateDataKey", throughS3, "ImplicitlyDenied"],
  [reader, "kms:Decrypt", { "kms:CallerAccount": "222222222222" }, "ImplicitlyDenied"],
  [
    reader,
    "kms:Decrypt",
    { ...throughS3, "kms:ViaService": "s3.us-east-1.amazonaws.com" },
    "ImplicitlyDenied",
  ],
  [
    reader,
    "kms:Decrypt",
    { ...throughS3, "kms:EncryptionContext:aws:s3:arn": "arn:aws:s3:::another-bucket/a" },
    "ImplicitlyDenied",
  ],
  [reader, "kms:Decrypt", { ...throughS3, "kms:CallerAccount": "333333333333" }, "ImplicitlyDenied"],
  [
    "arn:aws:iam::333333333333:role/auditor",
    "kms:Decrypt",
    { ...throughS3, "kms:CallerAccount": "333333333333" },
    "ImplicitlyDenied",
  ],
  [admin, "kms:PutKeyPolicy", {}, "Allowed"],
  [reader, "kms:PutKeyPolicy", {}, "ImplicitlyDenied"],
  [reader, "kms:ScheduleKeyDeletion", {}, "ImplicitlyDenied"],
];

describe("the key of the LogArchive", () => {
  test.each(requests)("%s %s %j: %#", async (principal, action, context, expected) => {
    expect(await keyDecision(stack, "222222222222", { principal, action, context })).toBe(expected);
  });

  test.each([
    ["222222222222", "Allowed"],
    ["333333333333", "ImplicitlyDenied"],
  ])("without an organization Config encrypts for account %s: %s", async (account, expected) => {
    const request = {
      principal: "config.amazonaws.com",
      action: "kms:GenerateDataKey",
      context: { "aws:SourceAccount": account, "aws:SourceOrgID": "o-acme000000" },
    };
    expect(await keyDecision(alone, "222222222222", request)).toBe(expected);
  });

  test.each(["cloudtrail", "config", "findings", "firewall", "flow-logs", "waf", "dns"] as const)(
    "opens what the %s bucket holds, by bucket and by object",
    async (kind) => {
      const prefix = kind === "waf" ? "aws-waf-logs-" : "";
      const bucket = `arn:aws:s3:::${prefix}acme-${kind}-222222222222-eu-west-1`;
      for (const arn of [bucket, `${bucket}/AWSLogs/333333333333/a`]) {
        const context = { ...throughS3, "kms:EncryptionContext:aws:s3:arn": arn };
        const request = { principal: reader, action: "kms:Decrypt", context };
        expect(await keyDecision(stack, "222222222222", request)).toBe("Allowed");
      }
    },
  );
});
