import { defineGuardrail } from "../../define-guardrail";

/**
 * Nobody works as the root user of a member account. A session that the management account opened with
 * `sts:AssumeRoot` carries `aws:AssumedRoot` and is bound by its task policy instead, so recovering a locked
 * bucket or queue stays possible.
 */
export const denyRootUser = defineGuardrail({
  id: "DenyRootUserUnlessAssumedRoot",
  family: "service-control",
  posture: "foundation",
  reason: "Nothing in IAM can limit the root user, and its credentials belong to no person.",
  source:
    'AWS Organizations User Guide "Best practices for member accounts"; IAM User Guide "Centralize root access"; CIS 2.7',
  exempts: [],
  objectives: ["governance.guardrails-attached"],
  denies: () => ({
    actions: ["*"],
    conditions: {
      ArnLike: { "aws:PrincipalArn": ["arn:*:iam::*:root"] },
      Null: { "aws:AssumedRoot": "true" },
    },
  }),
});
