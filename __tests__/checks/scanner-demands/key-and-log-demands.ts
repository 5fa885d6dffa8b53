import { nobodyIsEveryone } from "../../../checks/nobody-is-everyone";
import { drop, set, stating } from "./change";
import { connected } from "./connected";
import type { Demand, ScannedResource } from "./demand";
import { allowsAnyone, sharedWithoutCondition } from "./policy-predicates";
import { given, is, unlessSet } from "./predicates";

const everyone = (action: string) => ({
  Effect: "Allow",
  Principal: { AWS: "*" },
  Action: [action],
  Resource: ["*"],
});

const retention = ({ body }: ScannedResource) => body.retention_in_days;

/** What checkov demands of keys, of the trail, and of where logs and messages go. */
export const keyAndLogDemands: readonly Demand[] = [
  {
    check: "CKV2_AWS_64",
    types: ["aws_kms_key"],
    subject: "a policy of its own",
    kind: "met",
    holds: given("policy"),
    breaches: [drop("policy")],
  },
  {
    check: "CKV_AWS_227",
    types: ["aws_kms_key"],
    subject: "enabled",
    kind: "met",
    holds: unlessSet("is_enabled", true),
    breaches: [set("is_enabled", false)],
  },
  {
    check: "CKV_AWS_33",
    types: ["aws_kms_key"],
    subject: "a policy that allows nothing to everyone",
    kind: "exception",
    holds: ({ address, body, stack }) =>
      nobodyIsEveryone({ ...stack, resource: { aws_kms_key: { [address.split(".")[1] ?? ""]: body } } })
        .length === 0,
    breaches: [
      stating("policy", everyone("kms:Decrypt")),
      stating("policy", { ...everyone("kms:Decrypt"), Principal: "*" }),
    ],
    harmless: [stating("policy", { ...everyone("kms:Decrypt"), Effect: "Deny" })],
  },
  {
    check: "CKV_AWS_7",
    types: ["aws_kms_key"],
    subject: "rotation",
    kind: "met",
    holds: is("enable_key_rotation", true),
    breaches: [set("enable_key_rotation", false), drop("enable_key_rotation")],
  },
  {
    check: "CKV_AWS_106",
    types: ["aws_ebs_encryption_by_default"],
    subject: "new volumes are encrypted",
    kind: "met",
    holds: unlessSet("enabled", true),
    breaches: [set("enabled", false)],
  },
  {
    check: "CKV2_AWS_10",
    types: ["aws_cloudtrail"],
    subject: "events to a log group in sight",
    kind: "met",
    holds: (trail) =>
      trail.body.cloud_watch_logs_group_arn !== undefined &&
      connected(trail, "aws_cloudwatch_log_group").length > 0,
    breaches: [
      drop("cloud_watch_logs_group_arn"),
      set("cloud_watch_logs_group_arn", "arn:aws:logs:eu-west-1:111111111111:log-group:/acme/cloudtrail:*"),
    ],
  },
  {
    check: "CKV_AWS_251",
    types: ["aws_cloudtrail"],
    subject: "logging switched on",
    kind: "met",
    holds: unlessSet("enable_logging", true),
    breaches: [set("enable_logging", false)],
  },
  {
    check: "CKV_AWS_252",
    types: ["aws_cloudtrail"],
    subject: "deliveries told to a topic",
    kind: "met",
    holds: given("sns_topic_name"),
    breaches: [drop("sns_topic_name")],
  },
  {
    check: "CKV_AWS_35",
    types: ["aws_cloudtrail"],
    subject: "a customer managed key",
    kind: "met",
    holds: given("kms_key_id"),
    breaches: [drop("kms_key_id")],
  },
  {
    check: "CKV_AWS_36",
    types: ["aws_cloudtrail"],
    subject: "log files validated",
    kind: "met",
    holds: is("enable_log_file_validation", true),
    breaches: [set("enable_log_file_validation", false), drop("enable_log_file_validation")],
  },
  {
    check: "CKV_AWS_67",
    types: ["aws_cloudtrail"],
    subject: "every region",
    kind: "met",
    holds: is("is_multi_region_trail", true),
    breaches: [set("is_multi_region_trail", false), drop("is_multi_region_trail")],
  },
  {
    check: "CKV_AWS_158",
    types: ["aws_cloudwatch_log_group"],
    subject: "a customer managed key",
    kind: "met",
    holds: given("kms_key_id"),
    breaches: [drop("kms_key_id")],
  },
  {
    check: "CKV_AWS_338",
    types: ["aws_cloudwatch_log_group"],
    subject: "kept for a year or for ever",
    kind: "met",
    holds: (group) => retention(group) === 0 || Number(retention(group)) >= 365,
    breaches: [set("retention_in_days", 180), drop("retention_in_days")],
    harmless: [set("retention_in_days", 0)],
  },
  {
    check: "CKV_AWS_66",
    types: ["aws_cloudwatch_log_group"],
    subject: "retention is said",
    kind: "met",
    holds: given("retention_in_days"),
    breaches: [drop("retention_in_days")],
  },
  {
    check: "CKV_AWS_26",
    types: ["aws_sns_topic"],
    subject: "encrypted",
    kind: "met",
    holds: given("kms_master_key_id"),
    breaches: [drop("kms_master_key_id")],
  },
  {
    check: "CKV_AWS_169",
    types: ["aws_sns_topic_policy"],
    subject: "open to named services and principals",
    kind: "met",
    holds: ({ body }) => !allowsAnyone(body.policy),
    breaches: [stating("policy", everyone("sns:Publish"))],
  },
  {
    check: "CKV_AWS_385",
    types: ["aws_sns_topic_policy"],
    subject: "no other account without a condition",
    kind: "met",
    holds: ({ body }) => !sharedWithoutCondition(body.policy),
    breaches: [
      stating("policy", { ...everyone("sns:Publish"), Principal: { AWS: "arn:aws:iam::999999999999:root" } }),
    ],
    harmless: [
      stating("policy", {
        ...everyone("sns:Publish"),
        Principal: { AWS: "arn:aws:iam::999999999999:root" },
        Condition: { StringEquals: { "aws:PrincipalOrgID": "o-acme123456" } },
      }),
    ],
  },
];
