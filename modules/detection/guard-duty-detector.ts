import { GuarddutyDetector } from "@cdktf/provider-aws/lib/guardduty-detector";
import { GuarddutyDetectorFeature } from "@cdktf/provider-aws/lib/guardduty-detector-feature";
import { Construct } from "constructs";
import { type ProtectionPlan, protectionPlans } from "../../facts/protection-plans";
import { adopt } from "../adopt";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface GuardDutyDetectorProps {
  /** Protection plans of this account that are on; the others are off. */
  readonly plans: readonly ProtectionPlan[];
  /** Id of a detector that exists already; a region has one at most. @default none: one is made */
  readonly adoptedDetector?: string;
}

/**
 * GuardDuty in one account and region, with each protection plan said out loud. In an organization only the account that
 * administers GuardDuty has one of these: the detectors of the others are made by GuardDuty itself.
 *
 * Findings are published every fifteen minutes, the shortest that AWS offers.
 *
 * Source: GuardDuty User Guide "Setting up GuardDuty"; Security Hub GuardDuty.1.
 */
export class GuardDutyDetector extends Construct {
  readonly resource: GuarddutyDetector;

  constructor(scope: Construct, id: string, props: GuardDutyDetectorProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new GuarddutyDetector(this, "Resource", {
      enable: true,
      findingPublishingFrequency: "FIFTEEN_MINUTES",
      lifecycle: { preventDestroy: true },
    });
    if (props.adoptedDetector !== undefined) adopt(this.resource, props.adoptedDetector);
    for (const [plan, { feature, agents }] of Object.entries(protectionPlans)) {
      const status = props.plans.includes(plan as ProtectionPlan) ? "ENABLED" : "DISABLED";
      new GuarddutyDetectorFeature(this, plan, {
        detectorId: this.resource.id,
        name: feature,
        status,
        ...(agents.length > 0 && { additionalConfiguration: agents.map((name) => ({ name, status })) }),
      });
    }
    fulfils(this, "detection.threats-watched");
  }
}
