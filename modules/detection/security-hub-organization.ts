import { SecurityhubConfigurationPolicy } from "@cdktf/provider-aws/lib/securityhub-configuration-policy";
import { SecurityhubConfigurationPolicyAssociation } from "@cdktf/provider-aws/lib/securityhub-configuration-policy-association";
import { SecurityhubOrganizationConfiguration } from "@cdktf/provider-aws/lib/securityhub-organization-configuration";
import { Construct } from "constructs";
import type { Partition } from "../../facts/partitions";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { type SecurityStandard, standardArn } from "./security-standards";

export interface SecurityHubOrganizationProps {
  readonly name: string;
  readonly partition: Partition;
  /** Home region, from which all others are configured. */
  readonly region: string;
  /** Root of the organization, to which the policy applies. */
  readonly rootId: string;
  readonly standards: readonly SecurityStandard[];
  /** Ids of controls that are off everywhere, for example `Macie.1`. */
  readonly disabledControls: readonly string[];
}

/**
 * Security Hub for every account and region of the organization, by one policy on the root: central configuration, so
 * that no account chooses its own standards, and an account that joins later has them.
 *
 * Sources: CIS AWS Foundations 5.16; Security Hub User Guide "Understanding central configuration".
 */
export class SecurityHubOrganization extends Construct {
  readonly resource: SecurityhubConfigurationPolicy;
  /** Central configuration, which rules of the organization come after. */
  readonly central: SecurityhubOrganizationConfiguration;

  constructor(scope: Construct, id: string, props: SecurityHubOrganizationProps) {
    super(scope, id);
    requireProps(this, props);
    this.central = new SecurityhubOrganizationConfiguration(this, "Central", {
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
      dependsOn: [this.central],
    });
    new SecurityhubConfigurationPolicyAssociation(this, "Association", {
      policyId: this.resource.id,
      targetId: props.rootId,
      // Security Hub takes up to a day to reach every account; half an hour tells whether it began.
      timeouts: { create: "30m", update: "30m" },
    });
    fulfils(this, "detection.posture-managed");
  }
}
