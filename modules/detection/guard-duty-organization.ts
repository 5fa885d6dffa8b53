import { GuarddutyMemberDetectorFeature } from "@cdktf/provider-aws/lib/guardduty-member-detector-feature";
import { GuarddutyOrganizationConfiguration } from "@cdktf/provider-aws/lib/guardduty-organization-configuration";
import { GuarddutyOrganizationConfigurationFeature } from "@cdktf/provider-aws/lib/guardduty-organization-configuration-feature";
import { Construct } from "constructs";
import { type ProtectionPlan, protectionPlans } from "../../facts/protection-plans";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

/** A protection plan that some members do not have. */
export interface PartialPlan {
  readonly plan: ProtectionPlan;
  /** Every member that exists, and whether it has the plan. */
  readonly members: readonly {
    readonly name: string;
    /** Twelve digits. */
    readonly id: string;
    readonly status: "ENABLED" | "DISABLED";
  }[];
}

export interface GuardDutyOrganizationProps {
  /** Id of the administrator's detector. */
  readonly detectorId: string;
  /** Protection plans that every account has; the others are switched on for none. */
  readonly plans: readonly ProtectionPlan[];
  /** Those of `plans` that some members do not have. @default none */
  readonly partial?: readonly PartialPlan[];
}

/**
 * GuardDuty for every account of the organization in one region, those that join later among them, from the account that
 * administers it.
 *
 * What is on for all is switched on again by GuardDuty where a member lacks it, so a plan that some do not have is on for
 * new members only, and said of each that exists.
 *
 * Sources: GuardDuty User Guide "Setting organization auto-enable preferences"; GuardDuty API Reference
 * "UpdateOrganizationConfiguration" (ALL, NEW and NONE), "UpdateMemberDetectors".
 */
export class GuardDutyOrganization extends Construct {
  readonly resource: GuarddutyOrganizationConfiguration;

  constructor(scope: Construct, id: string, props: GuardDutyOrganizationProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new GuarddutyOrganizationConfiguration(this, "Resource", {
      detectorId: props.detectorId,
      autoEnableOrganizationMembers: "ALL",
    });
    for (const [plan, { feature, agents }] of Object.entries(protectionPlans)) {
      const partial = props.partial?.find((one) => one.plan === plan);
      const on = partial === undefined ? "ALL" : "NEW";
      const autoEnable = props.plans.includes(plan as ProtectionPlan) ? on : "NONE";
      const forAll = new GuarddutyOrganizationConfigurationFeature(this, plan, {
        detectorId: props.detectorId,
        name: feature,
        autoEnable,
        ...(agents.length > 0 && { additionalConfiguration: agents.map((name) => ({ name, autoEnable })) }),
        dependsOn: [this.resource],
      });
      for (const { name, id, status } of partial?.members ?? []) {
        new GuarddutyMemberDetectorFeature(this, `${plan}-${name}`, {
          detectorId: props.detectorId,
          accountId: id,
          name: feature,
          status,
          ...(agents.length > 0 && {
            additionalConfiguration: agents.map((agent) => ({ name: agent, status })),
          }),
          dependsOn: [forAll],
        });
      }
    }
    fulfils(this, "detection.threats-watched");
  }
}
