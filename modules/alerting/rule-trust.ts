import type { PolicyStatement } from "../../core/policy-document";

/**
 * Lets EventBridge take a role for rules of one account.
 *
 * @param ruleArn ARN of the rules, with wildcards
 *
 * Source: Amazon EventBridge User Guide "Cross-service confused deputy prevention".
 */
export function ruleTrust(sid: string, accountId: string, ruleArn: string): PolicyStatement {
  return {
    sid,
    reason: "Only the baseline's rules of this account take the role.",
    effect: "Allow",
    principals: { Service: ["events.amazonaws.com"] },
    actions: ["sts:AssumeRole"],
    conditions: {
      StringEquals: { "aws:SourceAccount": accountId },
      ArnLike: { "aws:SourceArn": ruleArn },
    },
  };
}
