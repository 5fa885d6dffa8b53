import { judged } from "../judged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";

/** The record of what happened can be trusted. */
export const loggingTrailValidated = {
  id: "logging.trail-validated",
  promise:
    "Every trail signs its log files, encrypts them under a customer managed key, delivers to a log group too, and is kept from deletion.",
  source: "CIS AWS Foundations 4.2, 4.5; Security Hub CloudTrail.2, CloudTrail.4, CloudTrail.5",
  proof: (stack) =>
    judged(stack, "aws_cloudtrail", (body) => {
      if (body["enable_log_file_validation"] !== true) return "its log files are not signed";
      if (body["kms_key_id"] === undefined) return "its log files are under no customer managed key";
      if (
        body["cloud_watch_logs_group_arn"] === undefined ||
        body["cloud_watch_logs_role_arn"] === undefined
      ) {
        return "it writes to no log group";
      }
      const kept = nestedBlocks(body["lifecycle"]).some((block) => block["prevent_destroy"] === true);
      return kept ? undefined : "Terraform may destroy it";
    }),
} as const satisfies Objective;
