import type { ManagedRuleGroup } from "./managed-rule-groups";
import type { WebAclMode } from "./web-acl-mode";
import type { Statement, WebAclRule } from "./web-acl-rule";

export interface ManagedGroupRuleProps {
  readonly group: ManagedRuleGroup;
  readonly mode: WebAclMode;
  /** Names of rules inside the group that count in place of blocking. @default none */
  readonly countedRules?: readonly string[];
  /** Configuration that the group demands, as Terraform spells it. @default none */
  readonly configuration?: Statement;
}

/**
 * A rule that runs a managed rule group of AWS, in its default version so that AWS keeps it current.
 * There is no scope-down statement: the group sees every request that reaches it.
 */
export function managedGroupRule(props: ManagedGroupRuleProps): WebAclRule {
  const { group } = props;
  const counted = [...new Set(props.countedRules ?? [])].sort();
  const counts = props.mode === "count" && group.blocksDuringRollOut !== true;
  return {
    name: group.name,
    priority: group.priority,
    capacityUnits: group.capacityUnits,
    effect: counts ? "group-counts" : "group-decides",
    statement: {
      managed_rule_group_statement: {
        name: group.name,
        vendor_name: "AWS",
        ...(counted.length > 0 && {
          rule_action_override: counted.map((name) => ({ name, action_to_use: { count: {} } })),
        }),
        ...(props.configuration !== undefined && { managed_rule_group_configs: [props.configuration] }),
      },
    },
  };
}
