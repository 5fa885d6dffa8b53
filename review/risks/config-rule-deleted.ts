import { anyOf } from "../judges/any-of";
import { deleted } from "../judges/deleted";
import { grown } from "../judges/grown";
import { replaced } from "../judges/replaced";
import type { Risk } from "../risk";

export const configRuleDeleted = {
  id: "config-rule-deleted",
  severity: "medium",
  reason: "A control that nobody checks is not kept for long.",
  advice: "Keep the rule, or say which other one takes its place.",
  source: 'AWS Config Developer Guide, "Evaluating resources with AWS Config rules"',
  reads: {
    aws_config_config_rule: [],
    aws_config_organization_managed_rule: ["excluded_accounts"],
    aws_config_organization_custom_rule: ["excluded_accounts"],
    aws_config_conformance_pack: [],
    aws_config_organization_conformance_pack: ["excluded_accounts"],
    aws_config_remediation_configuration: [],
    aws_config_configuration_aggregator: [],
  },
  judge: anyOf(
    deleted("is destroyed: nobody is told of what it finds"),
    grown("excluded_accounts", "leaves more accounts out"),
    replaced("is replaced: its results begin anew"),
  ),
  cases: {
    dangerous: [
      { type: "aws_config_config_rule", before: {} },
      {
        type: "aws_config_organization_managed_rule",
        before: { excluded_accounts: [] },
        after: { excluded_accounts: ["111111111111"] },
      },
      { type: "aws_config_conformance_pack", before: { name: "a" }, after: { name: "a" }, action: "replace" },
    ],
    harmless: [
      {
        type: "aws_config_organization_managed_rule",
        before: { excluded_accounts: ["111111111111"] },
        after: { excluded_accounts: [] },
      },
    ],
  },
} as const satisfies Risk;
