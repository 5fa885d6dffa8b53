import { anyOf } from "../judges/any-of";
import { deletedOf } from "../judges/deleted-of";
import { emptied } from "../judges/emptied";
import { shrunk } from "../judges/shrunk";
import { turnedOff } from "../judges/turned-off";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

const logsDeleted = deletedOf(
  ["aws_redshift_logging", "aws_networkfirewall_logging_configuration"],
  "is destroyed: nothing is logged",
);

export const accessLogsOff = {
  id: "access-logs-off",
  severity: "medium",
  reason: "Without these logs nobody can tell afterwards what was asked, and by whom.",
  advice: "Keep the logs on.",
  source:
    "AWS Foundational Security Best Practices: ELB.5, CloudFront.5, APIGateway.1, RDS.9, EKS.8, Redshift.4",
  reads: {
    aws_lb: ["access_logs.enabled", "connection_logs.enabled"],
    aws_alb: ["access_logs.enabled"],
    aws_elb: ["access_logs.enabled"],
    aws_cloudfront_distribution: ["logging_config"],
    aws_api_gateway_stage: ["access_log_settings"],
    aws_apigatewayv2_stage: ["access_log_settings"],
    aws_db_instance: ["enabled_cloudwatch_logs_exports"],
    aws_rds_cluster: ["enabled_cloudwatch_logs_exports"],
    aws_docdb_cluster: ["enabled_cloudwatch_logs_exports"],
    aws_neptune_cluster: ["enable_cloudwatch_logs_exports"],
    aws_eks_cluster: ["enabled_cluster_log_types"],
    aws_redshift_cluster: ["logging.enable"],
    aws_redshift_logging: [],
    aws_msk_cluster: ["logging_info"],
    aws_networkfirewall_logging_configuration: ["logging_configuration.log_destination_config"],
    aws_elasticsearch_domain: ["log_publishing_options"],
    aws_opensearch_domain: ["log_publishing_options"],
    aws_s3_bucket: ["logging"],
    aws_sfn_state_machine: ["logging_configuration.level"],
    aws_mq_broker: ["logs.audit"],
  },
  judge: anyOf(
    turnedOff("access_logs.enabled", "no longer logs requests"),
    turnedOff("connection_logs.enabled", "no longer logs connections"),
    turnedOff("logging.enable", "no longer logs connections"),
    turnedOff("logs.audit", "no longer logs what users do"),
    emptied("logging_config", "no longer logs requests"),
    emptied("logging", "no longer logs access"),
    emptied("access_log_settings", "no longer logs requests"),
    shrunk("enabled_cloudwatch_logs_exports", "exports fewer kinds of logs"),
    shrunk("enable_cloudwatch_logs_exports", "exports fewer kinds of logs"),
    shrunk("enabled_cluster_log_types", "exports fewer kinds of logs"),
    emptied("logging_info", "no longer logs"),
    emptied("log_publishing_options", "no longer publishes logs"),
    turnsBad({
      path: "logging_configuration.level",
      absent: "OFF",
      bad: (level) => level === "OFF",
      message: "no longer logs executions",
    }),
    emptied("logging_configuration.log_destination_config", "no longer logs"),
    logsDeleted,
  ),
  cases: {
    dangerous: [
      {
        type: "aws_networkfirewall_logging_configuration",
        before: { logging_configuration: [{ log_destination_config: "a" }] },
        after: { logging_configuration: [{ log_destination_config: null }] },
      },
      {
        type: "aws_sfn_state_machine",
        before: { logging_configuration: [{ level: "ALL" }] },
        after: { logging_configuration: [{ level: "OFF" }] },
      },
      {
        type: "aws_elasticsearch_domain",
        before: { log_publishing_options: "a" },
        after: { log_publishing_options: null },
      },
      { type: "aws_msk_cluster", before: { logging_info: "a" }, after: { logging_info: null } },
      {
        type: "aws_neptune_cluster",
        before: { enable_cloudwatch_logs_exports: ["a", "b"] },
        after: { enable_cloudwatch_logs_exports: ["b"] },
      },
      {
        type: "aws_db_instance",
        before: { enabled_cloudwatch_logs_exports: ["a", "b"] },
        after: { enabled_cloudwatch_logs_exports: ["b"] },
      },
      {
        type: "aws_api_gateway_stage",
        before: { access_log_settings: "a" },
        after: { access_log_settings: null },
      },
      { type: "aws_s3_bucket", before: { logging: "a" }, after: { logging: null } },
      {
        type: "aws_cloudfront_distribution",
        before: { logging_config: "a" },
        after: { logging_config: null },
      },
      { type: "aws_mq_broker", before: { logs: [{ audit: true }] }, after: { logs: [{ audit: false }] } },
      {
        type: "aws_redshift_cluster",
        before: { logging: [{ enable: true }] },
        after: { logging: [{ enable: false }] },
      },
      {
        type: "aws_lb",
        before: { connection_logs: [{ enabled: true }] },
        after: { connection_logs: [{ enabled: false }] },
      },
      { type: "aws_networkfirewall_logging_configuration", before: {} },
      { type: "aws_redshift_logging", before: {} },
      {
        type: "aws_lb",
        before: { access_logs: [{ enabled: true }] },
        after: { access_logs: [{ enabled: false }] },
      },
      {
        type: "aws_eks_cluster",
        before: { enabled_cluster_log_types: ["api", "audit"] },
        after: { enabled_cluster_log_types: ["api"] },
      },
    ],
    harmless: [
      {
        type: "aws_lb",
        before: { access_logs: [{ enabled: false }] },
        after: { access_logs: [{ enabled: true }] },
      },
      {
        type: "aws_eks_cluster",
        before: { enabled_cluster_log_types: ["api", "audit"] },
        after: { enabled_cluster_log_types: ["audit", "api"] },
      },
    ],
  },
} as const satisfies Risk;
