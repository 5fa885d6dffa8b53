import type { PolicyStatement } from "../../core/policy-document";
import type { Partition } from "../../facts/partitions";

/**
 * Lets Systems Manager take a role for automations of one account.
 *
 * Source: AWS Systems Manager User Guide "Creating a service role for Automation" (confused deputy).
 */
export function automationTrust(partition: Partition, accountId: string): PolicyStatement {
  return {
    sid: "AllowRoleToAutomation",
    reason: "Systems Manager takes the role for automations of this account only.",
    effect: "Allow",
    principals: { Service: ["ssm.amazonaws.com"] },
    actions: ["sts:AssumeRole"],
    conditions: {
      StringEquals: { "aws:SourceAccount": accountId },
      ArnLike: { "aws:SourceArn": `arn:${partition}:ssm:*:${accountId}:automation-execution/*` },
    },
  };
}
