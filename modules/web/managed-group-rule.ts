import type { GroupSettings } from "./group-settings";
import type { ManagedRuleGroup } from "./managed-rule-groups";
import { ownStatements } from "./own-statements";
import { type StatementSets, statementContext } from "./statement-context";
import type { WebAclMode } from "./web-acl-mode";
import type { Statement, WebAclRule } from "./web-acl-rule";

export interface ManagedGroupRuleProps {
  readonly group: ManagedRuleGroup;
  readonly mode: WebAclMode;
  /** Names of rules inside the group that count in place of blocking. @default none */
  readonly countedRules?: readonly string[];
  /** @default the group as AWS publishes it */
  readonly settings?: GroupSettings | undefined;
  /** What a scope-down statement is read with; needed where there is one. */
  readonly sets?: StatementSets;
  /** Configuration that the group demands, as Terraform spells it. @default none */
  readonly configuration?: Statement;
}

/**
 * A rule that runs a managed rule group of AWS, in its default version unless one is named, so that AWS keeps it current.
 * Without a scope-down statement the group sees every request that reaches it.
 *
 * Where the whole group counts, rules inside it have no action of their own but count: the count of the group would cancel
 * it, and hide that it does.
 *
 * Source: AWS WAF Developer Guide, "Overriding rule group actions", "Using scope-down statements". The capacity of a
 * scope-down statement is added to that of the group, which errs on the safe side.
 */
export function managedGroupRule(props: ManagedGroupRuleProps): WebAclRule {
  const { group, settings = {}, sets } = props;
  const counts = props.mode === "count" && group.blocksDuringRollOut !== true;
  const overrides = new Map<string, string>([
    ...(counts ? [] : (settings.overrides ?? []).map(({ rule, action }) => [rule, action] as const)),
    ...(props.countedRules ?? []).map((rule) => [rule, "count"] as const),
  ]);
  const { version, scopeDown } = settings;
  if (scopeDown !== undefined && sets === undefined) throw new Error(`${group.name}: no sets`);
  const context = sets === undefined ? undefined : statementContext("block", sets);
  const scope =
    scopeDown === undefined || context === undefined
      ? undefined
      : {
          block: ownStatements.block(scopeDown.statement, context),
          capacity: ownStatements.capacity(scopeDown.statement, context),
        };
  return {
    name: group.name,
    priority: group.priority,
    capacityUnits: group.capacityUnits + (scope?.capacity ?? 0),
    effect: counts ? "group-counts" : "group-decides",
    statement: {
      managed_rule_group_statement: {
        name: group.name,
        vendor_name: "AWS",
        ...(version !== undefined && { version: version.name }),
        ...(overrides.size > 0 && {
          rule_action_override: [...overrides.keys()]
            .sort()
            .map((name) => ({ name, action_to_use: { [overrides.get(name) ?? "count"]: {} } })),
        }),
        ...(props.configuration !== undefined && { managed_rule_group_configs: [props.configuration] }),
        ...(scope !== undefined && { scope_down_statement: scope.block }),
      },
    },
  };
}
