import { anyOf } from "../judges/any-of";
import { created } from "../judges/created";
import { deletedOf } from "../judges/deleted-of";
import type { Judge } from "../judges/judge";
import { lowered } from "../judges/lowered";
import { openToAll } from "../judges/open-to-all";
import { turnedOff } from "../judges/turned-off";
import { turnsBad } from "../judges/turns-bad";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

const controlDeleted = deletedOf(
  [
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
    aws_cloudtrail_event_data_store: ["termination_protection_enabled", "retention_period"],
    aws_ec2_managed_prefix_list: ["entry"],
    aws_ec2_managed_prefix_list_entry: ["cidr"],
  },
  judge: anyOf(
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
