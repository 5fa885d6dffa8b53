import type { Wafv2WebAclRule } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import { immunity } from "./immunity";
import { responseBlock } from "./response-block";
import { visibility } from "./visibility";
import type { WebAclRule } from "./web-acl-rule";

/** The rule as Terraform takes it, with a metric and without samples (see `WebAcl`). */
export function ruleBlock(rule: WebAclRule): Wafv2WebAclRule {
  const { effect, response, labels = [], immunitySeconds } = rule;
  return {
    name: rule.name,
    priority: rule.priority,
    ...(effect === "block" && response !== undefined
      ? { action: { block: { customResponse: responseBlock(response) } } }
      : effects[effect]),
    ...(labels.length > 0 && { ruleLabel: labels.map((name) => ({ name })) }),
    ...(immunitySeconds !== undefined &&
      (effect === "captcha" || effect === "challenge") && {
        [`${effect}Config`]: immunity(immunitySeconds),
      }),
    statement: rule.statement,
    visibilityConfig: visibility(rule.name),
  };
}

const effects = {
  allow: { action: { allow: {} } },
  block: { action: { block: {} } },
  captcha: { action: { captcha: {} } },
  challenge: { action: { challenge: {} } },
  count: { action: { count: {} } },
  "group-decides": { overrideAction: { none: {} } },
  "group-counts": { overrideAction: { count: {} } },
} as const;
