import { ConfigConfigRule } from "@cdktf/provider-aws/lib/config-config-rule";
import { ConfigOrganizationManagedRule } from "@cdktf/provider-aws/lib/config-organization-managed-rule";
import { Construct } from "constructs";
import { managedRules } from "../../core/managed-rules";
import { fulfils } from "../fulfils";

export interface ManagedRuleSetProps {
  /** Begins the name of each rule. */
  readonly prefix: string;
  /** `organization`: every account has the rules, and none can change them. `account`: this one has. */
  readonly reach: "organization" | "account";
  /** Whether rules of global types run here: in the home region only. */
  readonly globalTypes: "judged" | "left-out";
  /** Names of rules that are left out. */
  readonly leftOut: readonly string[];
}

/**
 * AWS Config's managed rules that watch every account. Those whose findings can be mended are in the remediation pack.
 *
 * Sources: CIS AWS Foundations 7.0; AWS Config Developer Guide "Managing AWS Config Rules Across All Accounts in Your
 * Organization".
 */
export class ManagedRuleSet extends Construct {
  constructor(scope: Construct, id: string, props: ManagedRuleSetProps) {
    super(scope, id);
    for (const [name, rule] of Object.entries(managedRules)) {
      if (rule.remediation !== undefined || props.leftOut.includes(name)) continue;
      if (rule.scope === "account" && props.globalTypes === "left-out") continue;
      if (rule.identifier === "ACCOUNT_PART_OF_ORGANIZATIONS" && props.reach === "account") continue;
      const common = {
        name: `${props.prefix}-${name}`,
        description: rule.finds,
        ...(rule.parameters !== undefined && { inputParameters: JSON.stringify(rule.parameters) }),
      };
      if (props.reach === "organization") {
        new ConfigOrganizationManagedRule(this, name, { ...common, ruleIdentifier: rule.identifier });
      } else {
        new ConfigConfigRule(this, name, {
          ...common,
          source: { owner: "AWS", sourceIdentifier: rule.identifier },
        });
      }
    }
    fulfils(this, "compliance.rules-watch");
  }
}
