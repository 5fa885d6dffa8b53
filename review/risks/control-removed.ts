import { anyOf } from "../judges/any-of";
import { created } from "../judges/created";
import { deletedOf } from "../judges/deleted-of";
import type { Judge } from "../judges/judge";
import { lowered } from "../judges/lowered";
import { openToAll } from "../judges/open-to-all";
import { turnedOff } from "../judges/turned-off";
import { turnedOn } from "../judges/turned-on";
import { turnsBad } from "../judges/turns-bad";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

const controlDeleted = deletedOf(
  [
    "aws_guardduty_publishing_destination",
    "aws_guardduty_threatintelset",
    "aws_securityhub_product_subscription",
    "aws_macie2_member",
    "aws_inspector2_member_association",
    "aws_securitylake_data_lake",
    "aws_securitylake_aws_log_source",
    "aws_bedrock_model_invocation_logging_configuration",
    "aws_bedrock_guardrail",
    "aws_detective_member",
    "aws_account_alternate_contact",
    "aws_shield_application_layer_automatic_response",
    "aws_cloudwatch_log_data_protection_policy",
    "aws_controltower_landing_zone",
    "aws_iam_virtual_mfa_device",
    "aws_controltower_control",
    "aws_securityhub_member",
    "aws_kinesis_firehose_delivery_stream",
    "aws_cloudwatch_log_destination",
    "aws_route53_hosted_zone_dnssec",
  ],
  "is destroyed: what it did is done no longer",
);

const exclusionCreated: Judge = (change) =>
  change.type === "aws_vpc_block_public_access_exclusion"
    ? created("leaves a VPC or subnet out of the block of public access")(change)
    : undefined;

/** Whether findings are closed before anybody sees them. */
const findingsClosed: Judge = ({ before, after }) => {
  const closes = (values: unknown) =>
    valuesAt(values, "rule_status")[0] !== "DISABLED" &&
    valuesAt(values, "actions.finding_fields_update.workflow.status").some(
      (status) => status === "SUPPRESSED" || status === "RESOLVED",
    );
  return after !== undefined && closes(after) && !closes(before)
    ? { message: "closes findings before anybody sees them", severity: "medium" }
    : undefined;
};

const prefixListOpened: Judge = ({ before, after }) => {
  const open = (values: unknown) =>
    [...valuesAt(values, "entry.cidr"), ...valuesAt(values, "cidr")].some(openToAll);
  return after !== undefined && open(after) && !open(before)
    ? { message: "stands for the internet, wherever it is used" }
    : undefined;
};

export const controlRemoved = {
  id: "control-removed",
  severity: "high",
  reason: "A control ends, and nothing tells of it.",
  advice: "Keep it, or say what takes its place.",
  source:
    'AWS Control Tower Controls Reference; AWS Security Hub User Guide, "Automation rules"; Amazon Route 53 Developer Guide, "Configuring DNSSEC signing"',
  reads: {
    aws_iam_virtual_mfa_device: [],
    aws_controltower_landing_zone: [],
    aws_cloudwatch_log_data_protection_policy: [],
    aws_shield_application_layer_automatic_response: [],
    aws_account_alternate_contact: [],
    aws_detective_member: [],
    aws_bedrock_guardrail: [],
    aws_bedrock_model_invocation_logging_configuration: [],
    aws_securitylake_aws_log_source: [],
    aws_securitylake_data_lake: [],
    aws_inspector2_member_association: [],
    aws_macie2_member: [],
    aws_securityhub_product_subscription: [],
    aws_guardduty_threatintelset: [],
    aws_guardduty_publishing_destination: [],
    aws_controltower_control: [],
    aws_securityhub_member: [],
    aws_securityhub_automation_rule: ["actions.finding_fields_update.workflow.status", "rule_status"],
    aws_kinesis_firehose_delivery_stream: [],
    aws_cloudwatch_log_destination: [],
    aws_cloudwatch_log_destination_policy: [],
    aws_vpc_block_public_access_exclusion: [],
    aws_route53_hosted_zone_dnssec: ["signing_status"],
    aws_route53_key_signing_key: ["status"],
    aws_route53domains_registered_domain: ["transfer_lock"],
    aws_cloudtrail_event_data_store: [
      "termination_protection_enabled",
      "retention_period",
      "suspend",
      "multi_region_enabled",
      "organization_enabled",
    ],
    aws_ec2_managed_prefix_list: ["entry"],
    aws_ec2_managed_prefix_list_entry: ["cidr"],
  },
  judge: anyOf(
    turnedOn("suspend", "takes no more events"),
    turnedOff("multi_region_enabled", "takes events of one Region only"),
    turnedOff("organization_enabled", "takes events of its own account only"),
    controlDeleted,
    exclusionCreated,
    findingsClosed,
    turnsBad({
      path: "signing_status",
      absent: "SIGNING",
      bad: (status) => status !== "SIGNING",
      message: "no longer signs the zone",
    }),
    turnsBad({
      path: "status",
      absent: "ACTIVE",
      bad: (status) => status !== "ACTIVE",
      message: "no longer signs the zone",
    }),
    turnedOff("transfer_lock", "lets the domain be moved to another registrar"),
    turnedOff("termination_protection_enabled", "may be deleted by one call"),
    lowered("retention_period", "keeps events for a shorter time"),
    prefixListOpened,
  ),
  cases: {
    dangerous: [
      { type: "aws_cloudtrail_event_data_store", before: { suspend: false }, after: { suspend: true } },
      {
        type: "aws_cloudtrail_event_data_store",
        before: { multi_region_enabled: true },
        after: { multi_region_enabled: false },
      },
      {
        type: "aws_cloudtrail_event_data_store",
        before: { organization_enabled: true },
        after: { organization_enabled: false },
      },
      { type: "aws_guardduty_publishing_destination", before: {} },
      { type: "aws_guardduty_threatintelset", before: {} },
      { type: "aws_securityhub_product_subscription", before: {} },
      { type: "aws_macie2_member", before: {} },
      { type: "aws_inspector2_member_association", before: {} },
      { type: "aws_securitylake_data_lake", before: {} },
      { type: "aws_securitylake_aws_log_source", before: {} },
      { type: "aws_bedrock_model_invocation_logging_configuration", before: {} },
      { type: "aws_bedrock_guardrail", before: {} },
      { type: "aws_detective_member", before: {} },
      { type: "aws_account_alternate_contact", before: {} },
      { type: "aws_shield_application_layer_automatic_response", before: {} },
      { type: "aws_cloudwatch_log_data_protection_policy", before: {} },
      { type: "aws_controltower_landing_zone", before: {} },
      { type: "aws_iam_virtual_mfa_device", before: {} },
      { type: "aws_controltower_control", before: {} },
      { type: "aws_securityhub_member", before: {} },
      { type: "aws_kinesis_firehose_delivery_stream", before: {} },
      { type: "aws_cloudwatch_log_destination", before: {} },
      { type: "aws_route53_hosted_zone_dnssec", before: {} },
      { type: "aws_vpc_block_public_access_exclusion", after: {} },
      {
        type: "aws_securityhub_automation_rule",
        after: { actions: [{ finding_fields_update: [{ workflow: [{ status: "SUPPRESSED" }] }] }] },
        severity: "medium",
      },
      {
        type: "aws_route53domains_registered_domain",
        before: { transfer_lock: true },
        after: { transfer_lock: false },
      },
      {
        type: "aws_cloudtrail_event_data_store",
        before: { termination_protection_enabled: true },
        after: { termination_protection_enabled: false },
      },
      {
        type: "aws_cloudtrail_event_data_store",
        before: { retention_period: 2555 },
        after: { retention_period: 30 },
      },
      {
        type: "aws_ec2_managed_prefix_list",
        before: { entry: [{ cidr: "10.0.0.0/8" }] },
        after: { entry: [{ cidr: "10.0.0.0/8" }, { cidr: "0.0.0.0/0" }] },
      },
      {
        type: "aws_route53_hosted_zone_dnssec",
        before: { signing_status: "SIGNING" },
        after: { signing_status: "NOT_SIGNING" },
      },
      { type: "aws_route53_key_signing_key", before: { status: "ACTIVE" }, after: { status: "INACTIVE" } },
      { type: "aws_ec2_managed_prefix_list_entry", after: { cidr: "0.0.0.0/0" } },
    ],
    harmless: [
      { type: "aws_controltower_control", after: {} },
      { type: "aws_vpc_block_public_access_exclusion", before: {} },
      {
        type: "aws_securityhub_automation_rule",
        after: { actions: [{ finding_fields_update: [{ workflow: [{ status: "NOTIFIED" }] }] }] },
      },
      { type: "aws_ec2_managed_prefix_list", after: { entry: [{ cidr: "10.0.0.0/8" }] } },
    ],
  },
} as const satisfies Risk;
