import { defineGuardrail } from "../../define-guardrail";

/** Web ACLs and their sets, all named `<prefix>-*`, keep filtering and logging. What they protect stays a team's choice. */
export const denyWebAclChanges = defineGuardrail({
  id: "DenyWebAclChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason:
    "A web ACL whose rules count in place of blocking, or that logs nothing, lets everything through in silence.",
  source: 'AWS WAF Developer Guide "Identity and access management for AWS WAF"; Security Hub WAF.11',
  exempts: [
    { role: "deployment", reason: "It makes web ACLs, and changes them after review." },
    { role: "break-glass", reason: "A rule that blocks customers may have to go at once." },
    { role: "shield-response", reason: "AWS's response team writes rules during an attack." },
  ],
  objectives: [],
  denies: ({ names: { partition, prefix } }) => ({
    actions: [
      "wafv2:DeleteIPSet",
      "wafv2:DeleteLoggingConfiguration",
      "wafv2:DeleteRegexPatternSet",
      "wafv2:DeleteWebACL",
      "wafv2:PutLoggingConfiguration",
      "wafv2:UpdateIPSet",
      "wafv2:UpdateRegexPatternSet",
      "wafv2:UpdateWebACL",
    ],
    resources: ["global", "regional"].flatMap((scope) =>
      ["ipset", "regexpatternset", "webacl"].map(
        (kind) => `arn:${partition}:wafv2:*:*:${scope}/${kind}/${prefix}-*`,
      ),
    ),
  }),
});
