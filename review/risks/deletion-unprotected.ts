import { anyOf } from "../judges/any-of";
import { turnedOff } from "../judges/turned-off";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

export const deletionUnprotected = {
  id: "deletion-unprotected",
  severity: "high",
  reason: "Deletion protection makes of one wrong call two.",
  advice: "Keep the protection.",
  source: "AWS Foundational Security Best Practices RDS.7, RDS.8, DynamoDB.6, ELB.6, NetworkFirewall.9",
  reads: {
    aws_db_instance: ["deletion_protection"],
    aws_rds_cluster: ["deletion_protection"],
    aws_rds_global_cluster: ["deletion_protection"],
    aws_docdb_cluster: ["deletion_protection"],
    aws_neptune_cluster: ["deletion_protection"],
    aws_eks_cluster: ["deletion_protection"],
    aws_cognito_user_pool: ["deletion_protection"],
    aws_qldb_ledger: ["deletion_protection"],
    aws_dynamodb_table: ["deletion_protection_enabled"],
    aws_networkfirewall_firewall: [
      "delete_protection",
      "subnet_change_protection",
      "firewall_policy_change_protection",
    ],
    aws_lb: ["enable_deletion_protection"],
    aws_alb: ["enable_deletion_protection"],
    aws_instance: ["disable_api_termination"],
    aws_autoscaling_group: ["protect_from_scale_in"],
    aws_cloudformation_stack: [],
    aws_verifiedpermissions_policy_store: ["deletion_protection"],
  },
  judge: anyOf(
    turnsBad({
      path: "deletion_protection",
      absent: false,
      bad: (value) => [false, "INACTIVE", "DISABLED"].includes(value as string),
      message: "may be deleted by one call",
    }),
    turnedOff("deletion_protection_enabled", "may be deleted by one call"),
    turnedOff("delete_protection", "may be deleted by one call"),
    turnedOff("subnet_change_protection", "may lose its subnets by one call"),
    turnedOff("firewall_policy_change_protection", "may get another policy by one call"),
    turnedOff("enable_deletion_protection", "may be deleted by one call"),
    turnedOff("disable_api_termination", "may be terminated by one call"),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_instance",
        before: { disable_api_termination: true },
        after: { disable_api_termination: false },
      },
      {
        type: "aws_lb",
        before: { enable_deletion_protection: true },
        after: { enable_deletion_protection: false },
      },
      {
        type: "aws_networkfirewall_firewall",
        before: { firewall_policy_change_protection: true },
        after: { firewall_policy_change_protection: false },
      },
      {
        type: "aws_networkfirewall_firewall",
        before: { subnet_change_protection: true },
        after: { subnet_change_protection: false },
      },
      {
        type: "aws_networkfirewall_firewall",
        before: { delete_protection: true },
        after: { delete_protection: false },
      },
      {
        type: "aws_dynamodb_table",
        before: { deletion_protection_enabled: true },
        after: { deletion_protection_enabled: false },
      },
      {
        type: "aws_db_instance",
        before: { deletion_protection: true },
        after: { deletion_protection: false },
      },
      {
        type: "aws_cognito_user_pool",
        before: { deletion_protection: "ACTIVE" },
        after: { deletion_protection: "INACTIVE" },
      },
    ],
    harmless: [
      {
        type: "aws_db_instance",
        before: { deletion_protection: false },
        after: { deletion_protection: true },
      },
    ],
  },
} as const satisfies Risk;
