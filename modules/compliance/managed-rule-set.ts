import { ConfigConfigRule } from "@cdktf/provider-aws/lib/config-config-rule";
import { ConfigOrganizationManagedRule } from "@cdktf/provider-aws/lib/config-organization-managed-rule";
import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { partitionOf } from "../../core/partition-of";
import { runsIn } from "../../core/runs-in";
import { managedRules } from "../../facts/managed-rules";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { ruleParameters } from "./rule-parameters";

export interface ManagedRuleSetProps {
  /** Begins the name of each rule. */
  readonly prefix: string;
  readonly region: string;
  /** Region in which rules of global types run. */
  readonly homeRegion: string;
  /** `organization`: every account has the rules, and none can change them. `account`: this one has. */
  readonly reach: "organization" | "account";
  /** Accounts that do not use the region: they have no recorder there, and AWS Config refuses a rule. @default none */
  readonly excludedAccountIds?: readonly string[];
  /** Accounts in which what a rule finds is accepted, by name of the rule. @default none */
  readonly acceptedAccountIds?: Readonly<Record<string, readonly string[]>>;
  /** Names of excluded rules. */
  readonly excluded: readonly string[];
}

/**
 * AWS Config's managed rules that watch every account. Those whose findings can be remediated are in the remediation pack.
 *
 * Sources: CIS AWS Foundations 7.0; AWS Config Developer Guide "Managing AWS Config Rules Across All Accounts in Your
 * Organization".
 */
export class ManagedRuleSet extends Construct {
  /** Every rule, in the order of the catalogue. */
  readonly resources: readonly TerraformResource[];

  constructor(scope: Construct, id: string, props: ManagedRuleSetProps) {
    super(scope, id);
    requireProps(this, props);
    const excludedFor = (name: string) =>
      [...new Set([...(props.excludedAccountIds ?? []), ...(props.acceptedAccountIds?.[name] ?? [])])].sort();
    const partition = partitionOf(props.region);
    this.resources = Object.entries(managedRules)
      .filter(([name, { remediation }]) => remediation === undefined && !props.excluded.includes(name))
      .filter(([, rule]) => runsIn(rule, props))
      .filter(
        ([, { identifier }]) =>
          identifier !== "ACCOUNT_PART_OF_ORGANIZATIONS" || props.reach === "organization",
      )
      .map(([name, rule]) => {
        const common = {
          name: `${props.prefix}-${name}`,
          description: rule.finds,
          ...(rule.parameters !== undefined && {
            inputParameters: JSON.stringify(ruleParameters(rule.parameters, partition)),
          }),
        };
        const excluded = excludedFor(name);
        return props.reach === "organization"
          ? new ConfigOrganizationManagedRule(this, name, {
              ...common,
              ruleIdentifier: rule.identifier,
              ...(excluded.length > 0 && { excludedAccounts: excluded }),
              // AWS Config works through every account, which takes longer than the five minutes of the provider.
              timeouts: { create: "30m", update: "30m", delete: "30m" },
            })
          : new ConfigConfigRule(this, name, {
              ...common,
              source: { owner: "AWS", sourceIdentifier: rule.identifier },
            });
      });
    fulfils(this, "compliance.rules-watch");
  }
}
