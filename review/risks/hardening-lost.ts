import { anyOf } from "../judges/any-of";
import { deletedOf } from "../judges/deleted-of";
import { turnedOff } from "../judges/turned-off";
import { turnedOn } from "../judges/turned-on";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

export const hardeningLost = {
  id: "hardening-lost",
  severity: "medium",
  reason: "A setting that limits what a fault or an attacker can do is taken away.",
  advice: "Keep it.",
  source: "AWS FSBP Lambda.5, CodeBuild.5, RDS.5, RDS.13, EC2.8, ECS.4",
  reads: {
    aws_codebuild_project: ["environment.privileged_mode", "project_visibility"],
    aws_db_instance: ["multi_az", "auto_minor_version_upgrade"],
    aws_dms_endpoint: ["ssl_mode"],
    aws_instance: ["source_dest_check"],
    aws_lambda_code_signing_config: ["policies.untrusted_artifact_on_deployment"],
    aws_lambda_function: ["code_signing_config_arn"],
    aws_route53_resolver_dnssec_config: [],
  },
  judge: anyOf(
    deletedOf(
      ["aws_lambda_code_signing_config", "aws_route53_resolver_dnssec_config"],
      "is destroyed: what it checked is checked no longer",
    ),
    turnsBad({
      path: "policies.untrusted_artifact_on_deployment",
      absent: "Warn",
      bad: (mode) => mode === "Warn",
      message: "takes code that nobody signed",
    }),
    turnsBad({
      path: "code_signing_config_arn",
      absent: "",
      bad: (arn) => arn === "",
      message: "takes code that nobody signed",
    }),
    turnsBad({
      path: "project_visibility",
      absent: "PRIVATE",
      bad: (mode) => mode === "PUBLIC_READ",
      created: true,
      message: "shows its builds to everybody",
    }),
    turnsBad({
      path: "ssl_mode",
      absent: "none",
      bad: (mode) => mode === "none",
      message: "connects without TLS",
    }),
    turnedOn("environment.privileged_mode", "builds with the rights of its host"),
    turnedOff("multi_az", "has no standby any more"),
    turnedOff("auto_minor_version_upgrade", "no longer gets fixes by itself"),
    turnedOff("source_dest_check", "may pass on traffic of others", { absent: true }),
  ),
  cases: {
    dangerous: [
      { type: "aws_lambda_code_signing_config", before: {} },
      {
        type: "aws_lambda_code_signing_config",
        before: { policies: [{ untrusted_artifact_on_deployment: "Enforce" }] },
        after: { policies: [{ untrusted_artifact_on_deployment: "Warn" }] },
      },
      {
        type: "aws_lambda_function",
        before: { code_signing_config_arn: "a" },
        after: { code_signing_config_arn: "" },
      },
      {
        type: "aws_codebuild_project",
        before: { project_visibility: "PRIVATE" },
        after: { project_visibility: "PUBLIC_READ" },
      },
      {
        type: "aws_codebuild_project",
        before: { environment: [{ privileged_mode: false }] },
        after: { environment: [{ privileged_mode: true }] },
      },
      { type: "aws_dms_endpoint", before: { ssl_mode: "verify-full" }, after: { ssl_mode: "none" } },
      { type: "aws_db_instance", before: { multi_az: true }, after: { multi_az: false } },
      {
        type: "aws_db_instance",
        before: { auto_minor_version_upgrade: true },
        after: { auto_minor_version_upgrade: false },
      },
      { type: "aws_instance", before: { source_dest_check: true }, after: { source_dest_check: false } },
      { type: "aws_route53_resolver_dnssec_config", before: {} },
    ],
    harmless: [
      { type: "aws_db_instance", before: { multi_az: false }, after: { multi_az: true } },
      {
        type: "aws_lambda_function",
        before: { code_signing_config_arn: "" },
        after: { code_signing_config_arn: "a" },
      },
    ],
  },
} as const satisfies Risk;
