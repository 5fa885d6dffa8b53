import { resourcesOf } from "../controls/resources-of";
import type { Check } from "./check";

/**
 * Characters that AWS takes in a policy, by the argument that holds it.
 * Sources: IAM User Guide "IAM and AWS STS quotas" (inline role policies 10,240, trust policies 2,048 by default),
 * S3 "Bucket policies" (20 KB), KMS "Resource quotas" (32 KB), SNS "Quotas" (30 KB), Organizations "Quotas" (10,240).
 */
const limits: Readonly<Record<string, number>> = {
  "aws_iam_role.assume_role_policy": 2048,
  "aws_iam_role_policy.policy": 10_240,
  "aws_kms_key.policy": 32_768,
  "aws_organizations_policy.content": 10_240,
  "aws_s3_bucket_policy.policy": 20_480,
  "aws_sns_topic_policy.policy": 30_720,
};

/** Policies stay within the sizes that AWS takes, so that a plan that reads well also applies. */
export const policiesFit: Check = (stack) =>
  resourcesOf(stack).flatMap(({ address, type, body }) =>
    Object.entries(body).flatMap(([argument, value]) => {
      const limit = limits[`${type}.${argument}`];
      if (limit === undefined || typeof value !== "string") return [];
      const size = Buffer.byteLength(value.replaceAll("$${", "${"));
      return size <= limit
        ? []
        : [`${address}: ${argument} has ${size} bytes, AWS takes ${limit}: split it or shorten its lists`];
    }),
  );
