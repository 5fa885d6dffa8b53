import { SecurityhubAutomationRule } from "@cdktf/provider-aws/lib/securityhub-automation-rule";
import { SecurityhubConfigurationPolicy } from "@cdktf/provider-aws/lib/securityhub-configuration-policy";
import { SecurityhubConfigurationPolicyAssociation } from "@cdktf/provider-aws/lib/securityhub-configuration-policy-association";
import { SecurityhubOrganizationConfiguration } from "@cdktf/provider-aws/lib/securityhub-organization-configuration";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { type SecurityStandard, standardArn } from "./security-standards";

/** Findings of one control that are accepted, and in which accounts. */
export interface AcceptedControl {
  /** Id of the control, for example `EC2.18`. */
  readonly control: string;
  /** Accounts, twelve digits each. */
  readonly accountIds: readonly string[];
  /** Why, and until when. */
  readonly note: string;
}

export interface SecurityHubOrganizationProps {
  readonly name: string;
  readonly partition: string;
  /** Home region, from which all others are configured. */
  readonly region: string;
  /** Root of the organization, to which the policy applies. */
  readonly rootId: string;
  readonly standards: readonly SecurityStandard[];
  /** Ids of controls that are off everywhere, for example `Macie.1`. */
  readonly disabledControls: readonly string[];
  readonly accepted: readonly AcceptedControl[];
}

/**
 * Security Hub for every account and region of the organization, by one policy on the root: central configuration, so
 * that no account chooses its own standards, and an account that joins later has them.
 *
 * Sources: CIS AWS Foundations 5.16; Security Hub User Guide "Understanding central configuration", "Automation rules".
 */
export class SecurityHubOrganization extends Construct {
  readonly resource: SecurityhubConfigurationPolicy;

  constructor(scope: Construct, id: string, props: SecurityHubOrganizationProps) {
    super(scope, id);
    const central = new SecurityhubOrganizationConfiguration(this, "Central", {
      // Policies decide instead.
      autoEnable: false,
      autoEnableStandards: "NONE",
      organizationConfiguration: { configurationType: "CENTRAL" },
    });
    this.resource = new SecurityhubConfigurationPolicy(this, "Resource", {
      name: props.name,
      description: "Standards and controls of every account.",
      configurationPolicy: {
        serviceEnabled: true,
        enabledStandardArns: [...props.standards]
          .sort()
          .map((standard) => standardArn(standard, props.partition, props.region)),
        securityControlsConfiguration: { disabledControlIdentifiers: [...props.disabledControls].sort() },
      },
      dependsOn: [central],
    });
    new SecurityhubConfigurationPolicyAssociation(this, "Association", {
      policyId: this.resource.id,
      targetId: props.rootId,
    });
    for (const [index, { control, accountIds, note }] of props.accepted.entries()) {
      new SecurityhubAutomationRule(this, `accepted-${control}`, {
        ruleName: `${props.name}-accepted-${control}`,
        description: note,
        ruleOrder: index + 1,
        ruleStatus: "ENABLED",
        isTerminal: true,
        criteria: [
          {
            complianceSecurityControlId: [{ comparison: "EQUALS", value: control }],
            awsAccountId: [...accountIds].sort().map((value) => ({ comparison: "EQUALS", value })),
          },
        ],
        actions: [
          {
            type: "FINDING_FIELDS_UPDATE",
            findingFieldsUpdate: [
              { workflow: [{ status: "SUPPRESSED" }], note: [{ text: note, updatedBy: "palisade" }] },
            ],
          },
        ],
        dependsOn: [central],
      });
    }
    fulfils(this, "detection.posture-managed");
  }
}
