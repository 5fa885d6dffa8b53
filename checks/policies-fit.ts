import { resourcesOf } from "../controls/resources-of";
import type { Check } from "./check";

/**
 * Characters that AWS takes in a policy, by the argument that holds it.
 * Sources: IAM User Guide "IAM and AWS STS quotas" (inline policies of roles 10,240, of groups 5,120, managed policies 6,144, trust policies 2,048 by default),
 * S3 "Bucket policies" (20 KB), KMS "Resource quotas" (32 KB), SNS "Quotas" (30 KB), EventBridge "Quotas" (10,240), AWS Config API reference "TemplateBody" (51,200), Organizations "Quotas" (10,240).
 */
const limits: Readonly<Record<string, number>> = {
  "aws_cloudwatch_event_bus_policy.policy": 10_240,
  "aws_config_conformance_pack.template_body": 51_200,
  "aws_iam_group_policy.policy": 5_120,
  "aws_iam_policy.policy": 6_144,
  "aws_iam_role.assume_role_policy": 2048,
  "aws_iam_role_policy.policy": 10_240,
  "aws_kms_key.policy": 32_768,
  "aws_s3_bucket_policy.policy": 20_480,
  "aws_sns_topic_policy.policy": 30_720,
};

/**
 * Characters that AWS Organizations takes, by policy type. An organization may have been given more of one type, and
 * says so to the packing, which is exact; this is the last line for policies made without it.
 */
const organizationLimits: Readonly<Record<string, number>> = {
  AISERVICES_OPT_OUT_POLICY: 2_500,
  BACKUP_POLICY: 10_000,
  CHATBOT_POLICY: 10_000,
  DECLARATIVE_POLICY_EC2: 10_000,
  RESOURCE_CONTROL_POLICY: 5_120,
  SERVICE_CONTROL_POLICY: 10_240,
  TAG_POLICY: 10_000,
};

/** Policies stay within the sizes that AWS takes, so that a plan that reads well also applies. */
export const policiesFit: Check = (stack) =>
  resourcesOf(stack).flatMap(({ address, type, body }) =>
    Object.entries(body).flatMap(([argument, value]) => {
      const limit =
        type === "aws_organizations_policy" && argument === "content"
          ? organizationLimits[String(body.type)]
          : limits[`${type}.${argument}`];
      if (limit === undefined || typeof value !== "string") return [];
      const size = Buffer.byteLength(value.replaceAll("$${", "${"));
      return size <= limit
        ? []
        : [`${address}: ${argument} has ${size} bytes, AWS takes ${limit}: split it or shorten its lists`];
    }),
  );
