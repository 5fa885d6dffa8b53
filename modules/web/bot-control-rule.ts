import { managedGroupRules } from "../../facts/managed-group-rules";
import { type ManagedGroupRuleProps, managedGroupRule } from "./managed-group-rule";
import type { WebAclRule } from "./web-acl-rule";

/** Bot control, which AWS charges by the month and by the request. */
export interface BotControl {
  /**
   * `COMMON` knows bots by their signature; `TARGETED` also fingerprints browsers and learns from the
   * traffic, and costs ten times as much a request.
   */
  readonly inspectionLevel: "COMMON" | "TARGETED";
}

/**
 * The rule that runs bot control.
 *
 * Source: AWS WAF Developer Guide, "AWS WAF Bot Control rule group" (50 WCU).
 */
export function botControlRule(
  botControl: BotControl,
  props: Omit<ManagedGroupRuleProps, "group" | "configuration">,
): WebAclRule {
  return managedGroupRule({
    ...props,
    group: {
      name: managedGroupRules["bot-control"].name,
      capacityUnits: 50,
      priority: 5000,
      reason: "Scrapers, scanners and automation that says or shows that it is not a person.",
    },
    configuration: {
      aws_managed_rules_bot_control_rule_set: {
        inspection_level: botControl.inspectionLevel,
        // Learning belongs to TARGETED alone. Stated in both cases: the provider's default (true) would show
        // as a change on every plan of COMMON.
        enable_machine_learning: botControl.inspectionLevel === "TARGETED",
      },
    },
  });
}
