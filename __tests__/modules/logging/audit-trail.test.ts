import { PalisadeError } from "../../../core/palisade-error";
import { decision } from "../../decision";
import { expectWholeStatements } from "./expect-whole-statements";
import { keyDecision } from "./key-decision";
import { trailStack } from "./trail-stack";

const stack = trailStack();
const trailArn = "arn:aws:cloudtrail:eu-west-1:111111111111:trail/acme-trail";
const otherTrail = "arn:aws:cloudtrail:eu-west-1:999999999999:trail/acme-trail";
const group = "arn:aws:logs:eu-west-1:111111111111:log-group:/acme/cloudtrail";
const topic = "arn:aws:sns:eu-west-1:111111111111:acme-trail-deliveries";
const bucket = "arn:aws:s3:::acme-cloudtrail-222222222222-eu-west-1";
const cloudtrail = "cloudtrail.amazonaws.com";
const reader = "arn:aws:iam::222222222222:role/auditor";
const throughS3 = {
  "kms:CallerAccount": "222222222222",
  "kms:ViaService": "s3.eu-west-1.amazonaws.com",
  "kms:EncryptionContext:aws:s3:arn": bucket,
};

function trail(of = stack) {
  return of.resource?.["aws_cloudtrail"]?.["audit_trail"] ?? {};
}

type Context = Record<string, string>;
type Request = [principal: string, action: string, context: Context, expected: string];

const keyRequests: Request[] = [
  [
    cloudtrail,
    "kms:GenerateDataKey",
    { "aws:SourceArn": trailArn, "kms:EncryptionContext:aws:cloudtrail:arn": trailArn },
    "Allowed",
  ],
  [
    cloudtrail,
    "kms:GenerateDataKey",
    { "aws:SourceArn": otherTrail, "kms:EncryptionContext:aws:cloudtrail:arn": trailArn },
    "ImplicitlyDenied",
  ],
  [
    cloudtrail,
    "kms:GenerateDataKey",
    { "aws:SourceArn": trailArn, "kms:EncryptionContext:aws:cloudtrail:arn": otherTrail },
    "ImplicitlyDenied",
  ],
  [cloudtrail, "kms:DescribeKey", { "aws:SourceArn": trailArn }, "Allowed"],
  [cloudtrail, "kms:DescribeKey", { "aws:SourceArn": otherTrail }, "ImplicitlyDenied"],
  [
    cloudtrail,
    "kms:Decrypt",
    { "aws:SourceArn": trailArn, "kms:EncryptionContext:aws:sns:topicArn": topic },
    "Allowed",
  ],
  [
    cloudtrail,
    "kms:Decrypt",
    { "aws:SourceArn": trailArn, "kms:EncryptionContext:aws:sns:topicArn": `${topic}-2` },
    "ImplicitlyDenied",
  ],
  [
    cloudtrail,
    "kms:Decrypt",
    { "aws:SourceArn": otherTrail, "kms:EncryptionContext:aws:sns:topicArn": topic },
    "ImplicitlyDenied",
  ],
  ["logs.eu-west-1.amazonaws.com", "kms:Encrypt", { "kms:EncryptionContext:aws:logs:arn": group }, "Allowed"],
  ["logs.eu-west-1.amazonaws.com", "kms:Decrypt", { "kms:EncryptionContext:aws:logs:arn": group }, "Allowed"],
  [
    "logs.eu-west-1.amazonaws.com",
    "kms:Decrypt",
    { "kms:EncryptionContext:aws:logs:arn": `${group}-2` },
    "ImplicitlyDenied",
  ],
  [
    "logs.us-east-1.amazonaws.com",
    "kms:Decrypt",
    { "kms:EncryptionContext:aws:logs:arn": group },
    "ImplicitlyDenied",
  ],
  [reader, "kms:Decrypt", throughS3, "Allowed"],
  [
    reader,
    "kms:Decrypt",
    { ...throughS3, "kms:EncryptionContext:aws:s3:arn": `${bucket}/AWSLogs/111111111111/a` },
    "Allowed",
  ],
  [
    reader,
    "kms:Decrypt",
    { ...throughS3, "kms:ViaService": "sns.eu-west-1.amazonaws.com" },
    "ImplicitlyDenied",
  ],
  [
    reader,
    "kms:Decrypt",
    { ...throughS3, "kms:EncryptionContext:aws:s3:arn": "arn:aws:s3:::another" },
    "ImplicitlyDenied",
  ],
  [reader, "kms:Decrypt", { ...throughS3, "kms:CallerAccount": "111111111111" }, "ImplicitlyDenied"],
  [
    "arn:aws:iam::333333333333:role/auditor",
    "kms:Decrypt",
    { ...throughS3, "kms:CallerAccount": "333333333333" },
    "ImplicitlyDenied",
  ],
  [
    "arn:aws:iam::111111111111:role/power-user",
    "kms:Decrypt",
    { ...throughS3, "kms:CallerAccount": "111111111111" },
    "ImplicitlyDenied",
  ],
];

describe("AuditTrail", () => {
  test("records every region of every account, signed and encrypted", () => {
    expect(trail()).toMatchObject({
      name: "acme-trail",
      s3_bucket_name: "acme-cloudtrail-222222222222-eu-west-1",
      enable_logging: true,
      enable_log_file_validation: true,
      include_global_service_events: true,
      is_multi_region_trail: true,
      is_organization_trail: true,
      kms_key_id: "${aws_kms_key.audit_trail_key.arn}",
      sns_topic_name: "${aws_sns_topic.audit_trail_topic.name}",
      cloud_watch_logs_group_arn: "${aws_cloudwatch_log_group.audit_trail_log_group.arn}:*",
      cloud_watch_logs_role_arn: "${aws_iam_role.audit_trail_log_group_role.arn}",
      insight_selector: [{ insight_type: "ApiCallRateInsight" }, { insight_type: "ApiErrorRateInsight" }],
    });
    expect(trail(trailStack({ organization: "none" }))["is_organization_trail"]).toBe(false);
  });

  test("waits for what CloudTrail tries when the trail is made", () => {
    expect(trail()["depends_on"]).toEqual([
      "aws_iam_role_policy.audit_trail_log_group_permissions",
      "aws_sns_topic_policy.audit_trail_topic_policy",
    ]);
  });

  test.each([
    "aws_cloudtrail.audit_trail",
    "aws_kms_key.audit_trail_key",
    "aws_cloudwatch_log_group.audit_trail_log_group",
  ])("keeps %s from being destroyed", (address) => {
    const [type = "", name = ""] = address.split(".");
    expect(stack.resource?.[type]?.[name]?.["lifecycle"]).toEqual({ prevent_destroy: true });
  });

  test.each([
    ["none", undefined],
    ["write", [{ field: "readOnly", equals: ["false"] }]],
    ["all", []],
  ] as const)(
    "records every management event, and of S3 objects %s, save deliveries",
    (s3DataEvents, extra) => {
      const selectors = trail(trailStack({ s3DataEvents }))["advanced_event_selector"] as {
        field_selector: unknown;
      }[];
      const archive = [
        "arn:aws:s3:::acme-access-222222222222-eu-west-1/",
        "arn:aws:s3:::acme-cloudtrail-222222222222-eu-west-1/",
      ];
      const objects = [
        { field: "eventCategory", equals: ["Data"] },
        { field: "resources.type", equals: ["AWS::S3::Object"] },
        ...(extra ?? []),
      ];
      expect(selectors.map((selector) => selector.field_selector)).toEqual([
        [{ field: "eventCategory", equals: ["Management"] }],
        ...(extra === undefined
          ? []
          : [
              [...objects, { field: "resources.ARN", not_starts_with: archive }],
              [
                ...objects,
                { field: "resources.ARN", starts_with: archive },
                { field: "eventName", not_equals: ["PutObject"] },
              ],
            ]),
      ]);
    },
  );

  test.each(keyRequests)("its key: %s %s %j is %s", async (principal, action, context, expected) => {
    expect(await keyDecision(stack, "111111111111", { principal, action, context })).toBe(expected);
  });

  test.each([
    [cloudtrail, { "aws:SourceArn": trailArn, "aws:SecureTransport": "true" }, "Allowed"],
    [cloudtrail, { "aws:SourceArn": otherTrail, "aws:SecureTransport": "true" }, "ImplicitlyDenied"],
    [cloudtrail, { "aws:SourceArn": trailArn, "aws:SecureTransport": "false" }, "ExplicitlyDenied"],
    ["arn:aws:iam::111111111111:role/a", { "aws:SecureTransport": "false" }, "ExplicitlyDenied"],
  ])("its topic: %s %j publishes: %s", async (principal, context, expected) => {
    const policy = String(stack.resource?.["aws_sns_topic_policy"]?.["audit_trail_topic_policy"]?.["policy"]);
    const result = await decision({
      principal,
      action: "sns:Publish",
      resource: topic,
      resourceAccount: "111111111111",
      context: context as Context,
      resourcePolicy: policy.replaceAll("${aws_sns_topic.audit_trail_topic.arn}", topic),
    });
    expect(result).toBe(expected);
  });

  test.each([
    [trailArn, "111111111111", "Allowed"],
    [otherTrail, "111111111111", "ImplicitlyDenied"],
    [trailArn, "999999999999", "ImplicitlyDenied"],
  ])("its role: CloudTrail takes it for %s of %s: %s", async (arn, account, expected) => {
    const role = stack.resource?.["aws_iam_role"]?.["audit_trail_log_group_role"];
    const result = await decision({
      principal: cloudtrail,
      action: "sts:AssumeRole",
      resource: "arn:aws:iam::111111111111:role/acme-trail-to-cloudwatch-logs",
      resourceAccount: "111111111111",
      context: { "aws:SourceArn": arn, "aws:SourceAccount": account },
      resourcePolicy: role?.["assume_role_policy"],
    });
    expect(result).toBe(expected);
  });

  test.each([
    ["logs:PutLogEvents", `${group}:log-stream:111111111111_CloudTrail_eu-west-1_2`, "Allowed"],
    ["logs:CreateLogStream", `${group}:log-stream:o-acme000000_111111111111_CloudTrail_eu-west-1`, "Allowed"],
    ["logs:PutLogEvents", `${group}:log-stream:another`, "ImplicitlyDenied"],
    ["logs:PutLogEvents", `${group}-2:log-stream:111111111111_CloudTrail_eu-west-1`, "ImplicitlyDenied"],
    ["logs:DeleteLogStream", `${group}:log-stream:111111111111_CloudTrail_eu-west-1`, "ImplicitlyDenied"],
  ])("its role may %s on %s: %s", async (action, resource, expected) => {
    const permissions = stack.resource?.["aws_iam_role_policy"]?.["audit_trail_log_group_permissions"];
    const result = await decision({
      principal: "arn:aws:iam::111111111111:role/acme-trail-to-cloudwatch-logs",
      action,
      resource,
      resourceAccount: "111111111111",
      identityPolicy: String(permissions?.["policy"]).replaceAll(
        "${aws_cloudwatch_log_group.audit_trail_log_group.arn}",
        group,
      ),
    });
    expect(result).toBe(expected);
  });

  test("without an organization its role writes no organization's streams", () => {
    const { resource } = trailStack({ organization: "none" });
    const permissions = resource?.["aws_iam_role_policy"]?.["audit_trail_log_group_permissions"];
    expect(permissions?.["policy"]).not.toContain("o-acme000000");
  });

  test("keeps log events under the trail's key for as long as asked", () => {
    const kept = trailStack({ logGroupRetentionDays: 731 }).resource?.["aws_cloudwatch_log_group"];
    expect(kept?.["audit_trail_log_group"]).toMatchObject({
      name: "/acme/cloudtrail",
      retention_in_days: 731,
      kms_key_id: "${aws_kms_key.audit_trail_key.arn}",
    });
  });

  test.each([0, 90, 364, 366])("refuses to keep log events for %i days", (logGroupRetentionDays) => {
    expect(() => trailStack({ logGroupRetentionDays })).toThrow(PalisadeError);
  });

  test("encrypts the topic under the trail's key", () => {
    expect(stack.resource?.["aws_sns_topic"]?.["audit_trail_topic"]?.["kms_master_key_id"]).toBe(
      "${aws_kms_key.audit_trail_key.arn}",
    );
  });

  test("names what it makes as the other stacks expect", () => {
    expect(stack.resource?.["aws_kms_alias"]?.["audit_trail_key_alias"]?.["name"]).toBe("alias/acme/trail");
    expect(stack.resource?.["aws_sns_topic"]?.["audit_trail_topic"]?.["name"]).toBe("acme-trail-deliveries");
    expect(stack.resource?.["aws_iam_role"]?.["audit_trail_log_group_role"]?.["name"]).toBe(
      "acme-trail-to-cloudwatch-logs",
    );
  });

  test("writes whole statements", () => {
    expectWholeStatements(stack);
  });
});
