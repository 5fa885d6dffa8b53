import { anyOf } from "../judges/any-of";
import { deleted } from "../judges/deleted";
import type { Judge } from "../judges/judge";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

const allows = (values: unknown) =>
  valuesAt(values, "default_action.allow").length > 0 ||
  valuesAt(values, "default_action.type")[0] === "ALLOW";

const inverted: Judge = ({ before, after }) =>
  before !== undefined && after !== undefined && !allows(before) && allows(after)
    ? {
        message: "lets through what no rule stops",
        before: "default action: block",
        after: "default action: allow",
      }
    : undefined;

export const webAclOpened = {
  id: "web-acl-opened",
  severity: "critical",
  reason: "What no rule stops is let through from now on.",
  advice: "Keep the default action block.",
  source: 'AWS WAF Developer Guide, "Setting the web ACL default action"',
  reads: { aws_wafv2_web_acl: ["default_action"], aws_waf_web_acl: ["default_action"] },
  judge: anyOf(inverted, deleted("is destroyed: nothing it guarded is guarded")),
  cases: {
    dangerous: [
      {
        type: "aws_wafv2_web_acl",
        before: { default_action: [{ block: [{}], allow: [] }] },
        after: { default_action: [{ allow: [{}], block: [] }] },
      },
      { type: "aws_wafv2_web_acl", before: {} },
    ],
    harmless: [
      {
        type: "aws_wafv2_web_acl",
        before: { default_action: [{ allow: [{}], block: [] }] },
        after: { default_action: [{ block: [{}], allow: [] }] },
      },
    ],
  },
} as const satisfies Risk;
