import type { PolicyStatement } from "../../core/policy-document";
import { deliveryArns } from "./delivery-arns";
import type { LogSources } from "./log-sources";
import { sourceConditions } from "./source-conditions";

/**
 * Lets the log delivery service encrypt what it delivers for these sources.
 *
 * Source: Amazon CloudWatch Logs User Guide "Amazon S3 bucket server-side encryption"; AWS WAF Developer Guide, permissions
 * for a KMS key.
 */
export function logDeliveryKeyStatement(sources: LogSources, reason: string): PolicyStatement {
  return {
    sid: "AllowEncryptionToLogDelivery",
    reason,
    effect: "Allow",
    principals: { Service: ["delivery.logs.amazonaws.com"] },
    actions: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
    resources: ["*"],
    conditions: {
      StringEquals: sourceConditions(sources),
      ArnLike: { "aws:SourceArn": deliveryArns(sources) },
    },
  };
}
