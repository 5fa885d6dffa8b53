import { GuarddutyOrganizationConfiguration } from "@cdktf/provider-aws/lib/guardduty-organization-configuration";
import { GuarddutyOrganizationConfigurationFeature } from "@cdktf/provider-aws/lib/guardduty-organization-configuration-feature";
import { Construct } from "constructs";
import { type ProtectionPlan, protectionPlans } from "../../facts/protection-plans";
import { fulfils } from "../fulfils";

export interface GuardDutyOrganizationProps {
  /** Id of the administrator's detector. */
  readonly detectorId: string;
  /** Protection plans that every account has; the others are switched on for none. */
  readonly plans: readonly ProtectionPlan[];
}

/**
 * GuardDuty for every account of the organization in one region, those that join later among them, from the account that
 * administers it.
 *
 * Source: GuardDuty User Guide "Setting organization auto-enable preferences".
 */
export class GuardDutyOrganization extends Construct {
  readonly resource: GuarddutyOrganizationConfiguration;

  constructor(scope: Construct, id: string, props: GuardDutyOrganizationProps) {
    super(scope, id);
    this.resource = new GuarddutyOrganizationConfiguration(this, "Resource", {
      detectorId: props.detectorId,
      autoEnableOrganizationMembers: "ALL",
    });
    for (const [plan, { feature, agents }] of Object.entries(protectionPlans)) {
      const autoEnable = props.plans.includes(plan as ProtectionPlan) ? "ALL" : "NONE";
      new GuarddutyOrganizationConfigurationFeature(this, plan, {
        detectorId: props.detectorId,
        name: feature,
        autoEnable,
        ...(agents.length > 0 && { additionalConfiguration: agents.map((name) => ({ name, autoEnable })) }),
        dependsOn: [this.resource],
      });
    }
    fulfils(this, "detection.threats-watched");
  }
}
