import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import { deletedOf } from "../judges/deleted-of";
import { emptied } from "../judges/emptied";
import type { Risk } from "../risk";

export const applicationUnprotected = {
  id: "application-unprotected",
  severity: "critical",
  reason: "Requests reach the application unfiltered.",
  advice: "Keep the association.",
  source: 'AWS WAF Developer Guide, "Associating or disassociating a web ACL with an AWS resource"',
  reads: {
    aws_wafv2_web_acl_association: ["web_acl_arn"],
    aws_cloudfront_distribution: ["web_acl_id"],
    aws_wafregional_web_acl_association: [],
    aws_shield_protection: [],
  },
  judge: anyOf(
    deletedOf(
      ["aws_wafv2_web_acl_association", "aws_wafregional_web_acl_association", "aws_shield_protection"],
      "is destroyed: the application is unprotected",
    ),
    emptied("web_acl_id", "no longer has a web ACL"),
    changed("web_acl_arn", "is under another web ACL"),
  ),
  cases: {
    dangerous: [
      { type: "aws_wafv2_web_acl_association", before: { web_acl_arn: "a" }, after: { web_acl_arn: "b" } },
      { type: "aws_wafv2_web_acl_association", before: {} },
      { type: "aws_cloudfront_distribution", before: { web_acl_id: "a" }, after: { web_acl_id: "" } },
    ],
    harmless: [
      { type: "aws_wafv2_web_acl_association", after: {} },
      { type: "aws_cloudfront_distribution", before: { web_acl_id: "" }, after: { web_acl_id: "a" } },
    ],
  },
} as const satisfies Risk;
