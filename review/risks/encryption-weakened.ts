import { anyOf } from "../judges/any-of";
import { deletedOf } from "../judges/deleted-of";
import { emptied } from "../judges/emptied";
import { turnedOff } from "../judges/turned-off";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

const deletedEncryption = deletedOf(
  ["aws_s3_bucket_server_side_encryption_configuration", "aws_glue_security_configuration"],
  "is destroyed: new objects are under a key of AWS",
);

export const encryptionWeakened = {
  id: "encryption-weakened",
  severity: "medium",
  reason: "The policy of a key no longer guards who reads.",
  advice: "Keep the key.",
  source: 'Amazon S3 User Guide, "Using server-side encryption with AWS KMS keys"',
  reads: {
    aws_s3_bucket_server_side_encryption_configuration: [
      "rule.apply_server_side_encryption_by_default.sse_algorithm",
    ],
    aws_dynamodb_table: ["server_side_encryption.enabled"],
    aws_sns_topic: ["kms_master_key_id"],
    aws_sqs_queue: ["kms_master_key_id", "sqs_managed_sse_enabled"],
    aws_cloudwatch_log_group: ["kms_key_id"],
    aws_secretsmanager_secret: ["kms_key_id"],
    aws_kinesis_stream: ["encryption_type"],
    aws_kinesis_firehose_delivery_stream: ["server_side_encryption.enabled"],
    aws_lambda_function: ["kms_key_arn"],
    aws_sfn_state_machine: ["encryption_configuration.type"],
    aws_ecr_repository: ["encryption_configuration.encryption_type"],
    aws_athena_workgroup: ["configuration.result_configuration.encryption_configuration"],
    aws_glue_security_configuration: [],
    aws_cloudwatch_event_bus: ["kms_key_identifier"],
    aws_ssm_parameter: ["key_id"],
  },
  judge: anyOf(
    turnedOff("sqs_managed_sse_enabled", "is no longer encrypted"),
    deletedEncryption,
    turnsBad({
      path: "rule.apply_server_side_encryption_by_default.sse_algorithm",
      absent: "AES256",
      bad: (algorithm) => algorithm === "AES256",
      message: "is encrypted under a key of S3 that asks nobody",
    }),
    turnedOff("server_side_encryption.enabled", "is encrypted under a key of AWS"),
    emptied("kms_master_key_id", "is no longer encrypted under your key"),
    emptied("kms_key_id", "is no longer encrypted under your key"),
    emptied("kms_key_arn", "is no longer encrypted under your key"),
    emptied("kms_key_identifier", "is no longer encrypted under your key"),
    turnsBad({
      path: "encryption_type",
      absent: "NONE",
      bad: (type) => type === "NONE",
      message: "is no longer encrypted",
    }),
    emptied(
      "configuration.result_configuration.encryption_configuration",
      "writes results without encryption",
    ),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_sqs_queue",
        before: { sqs_managed_sse_enabled: true },
        after: { sqs_managed_sse_enabled: false },
      },
      {
        type: "aws_athena_workgroup",
        before: { configuration: [{ result_configuration: [{ encryption_configuration: "a" }] }] },
        after: { configuration: [{ result_configuration: [{ encryption_configuration: null }] }] },
      },
      { type: "aws_kinesis_stream", before: { encryption_type: "KMS" }, after: { encryption_type: "NONE" } },
      {
        type: "aws_cloudwatch_event_bus",
        before: { kms_key_identifier: "a" },
        after: { kms_key_identifier: null },
      },
      { type: "aws_lambda_function", before: { kms_key_arn: "a" }, after: { kms_key_arn: null } },
      { type: "aws_cloudwatch_log_group", before: { kms_key_id: "a" }, after: { kms_key_id: null } },
      {
        type: "aws_dynamodb_table",
        before: { server_side_encryption: [{ enabled: true }] },
        after: { server_side_encryption: [{ enabled: false }] },
      },
      { type: "aws_glue_security_configuration", before: {} },
      { type: "aws_s3_bucket_server_side_encryption_configuration", before: {} },
      {
        type: "aws_s3_bucket_server_side_encryption_configuration",
        before: { rule: [{ apply_server_side_encryption_by_default: [{ sse_algorithm: "aws:kms" }] }] },
        after: { rule: [{ apply_server_side_encryption_by_default: [{ sse_algorithm: "AES256" }] }] },
      },
      { type: "aws_sns_topic", before: { kms_master_key_id: "a" }, after: { kms_master_key_id: null } },
    ],
    harmless: [
      {
        type: "aws_s3_bucket_server_side_encryption_configuration",
        before: { rule: [{ apply_server_side_encryption_by_default: [{ sse_algorithm: "AES256" }] }] },
        after: { rule: [{ apply_server_side_encryption_by_default: [{ sse_algorithm: "aws:kms" }] }] },
      },
    ],
  },
} as const satisfies Risk;
