import { ConfigConfigRule } from "@cdktf/provider-aws/lib/config-config-rule";
import { ConfigOrganizationManagedRule } from "@cdktf/provider-aws/lib/config-organization-managed-rule";
import { DataAwsOrganizationsOrganization } from "@cdktf/provider-aws/lib/data-aws-organizations-organization";
import { TerraformLocal, type TerraformResource } from "cdktf";
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
  /**
   * Accounts of the organization that have a recorder in the region. AWS Config refuses a rule in any other, whether it is
   * known here or was invited, created or closed beside, and those are excluded. @default there is no organization
   */
  readonly recordingAccountIds?: readonly string[];
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
    const without = props.reach === "organization" ? withoutRecorder(this, props) : undefined;
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
        const accepted = [...(props.acceptedAccountIds?.[name] ?? [])].sort();
        if (without === undefined) {
          return new ConfigConfigRule(this, name, {
            ...common,
            source: { owner: "AWS", sourceIdentifier: rule.identifier },
          });
        }
        const made = new ConfigOrganizationManagedRule(this, name, {
          ...common,
          ruleIdentifier: rule.identifier,
          // AWS Config works through every account, which takes longer than the five minutes of the provider.
          timeouts: { create: "30m", update: "30m", delete: "30m" },
        });
        const excluded =
          accepted.length === 0
            ? without
            : `setunion(${without}, [${accepted.map((id) => `"${id}"`).join(", ")}])`;
        made.addOverride("excluded_accounts", `\${${excluded}}`);
        return made;
      });
    fulfils(this, "compliance.rules-watch");
  }
}

/**
 * Expression for the accounts of the organization that have no recorder, as Terraform finds them when it plans. Where it may not list
 * accounts, the provider gives none, and none is excluded.
 */
function withoutRecorder(scope: Construct, { recordingAccountIds = [] }: ManagedRuleSetProps): string {
  const organization = new DataAwsOrganizationsOrganization(scope, "Organization");
  const recording = new TerraformLocal(scope, "WithRecorder", [...recordingAccountIds].sort());
  const { friendlyUniqueId } = new TerraformLocal(
    scope,
    "WithoutRecorder",
    `\${setsubtract(try(data.aws_organizations_organization.${organization.friendlyUniqueId}.accounts[*].id, []), local.${recording.friendlyUniqueId})}`,
  );
  return `local.${friendlyUniqueId}`;
}
