import { SecurityhubAccount } from "@cdktf/provider-aws/lib/securityhub-account";
import { Construct } from "constructs";
import { adopt } from "../adopt";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface ManagementHubProps {
  readonly accountId: string;
  /** Whether the hub exists already and is adopted. @default "made" */
  readonly hub?: "made" | "adopted";
}

/**
 * Security Hub in the management account, in one region. Its administrator can take in every other account, but this one
 * only where it is on already; what it holds is decided by the organization's policy.
 *
 * Source: Security Hub User Guide "Enabling Security Hub CSPM", "Considerations before choosing central configuration".
 */
export class ManagementHub extends Construct {
  readonly resource: SecurityhubAccount;

  constructor(scope: Construct, id: string, props: ManagementHubProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new SecurityhubAccount(this, "Resource", {
      enableDefaultStandards: false,
      autoEnableControls: true,
      controlFindingGenerator: "SECURITY_CONTROL",
      lifecycle: {
        preventDestroy: true,
        // Decided by the organization's policy from then on; a change by the account would be refused.
        ignoreChanges: ["auto_enable_controls", "control_finding_generator", "enable_default_standards"],
      },
    });
    if (props.hub === "adopted") adopt(this.resource, props.accountId);
    fulfils(this, "detection.posture-managed");
  }
}
