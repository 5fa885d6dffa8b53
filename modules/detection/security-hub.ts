import { SecurityhubAccount } from "@cdktf/provider-aws/lib/securityhub-account";
import { SecurityhubFindingAggregator } from "@cdktf/provider-aws/lib/securityhub-finding-aggregator";
import { SecurityhubStandardsSubscription } from "@cdktf/provider-aws/lib/securityhub-standards-subscription";
import { Construct } from "constructs";
import type { Partition } from "../../facts/partitions";
import { adopt } from "../adopt";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { type SecurityStandard, standardArn } from "./security-standards";

export interface SecurityHubProps {
  readonly partition: Partition;
  readonly accountId: string;
  readonly region: string;
  /**
   * Regions whose findings are aggregated here, without this one; an empty list makes an aggregator that gathers from
   * nowhere, which central configuration asks for. Only the home region gathers.
   * @default none: no aggregator is made
   */
  readonly gatheredRegions?: readonly string[];
  /** Standards of this account alone. @default none: policies of the organization switch them on */
  readonly standards?: readonly SecurityStandard[];
  /** ARN of the finding aggregator that exists already and is adopted. @default none */
  readonly adoptedAggregator?: string;
  /** Whether the hub exists already and is adopted. @default "made" */
  readonly hub?: "made" | "adopted";
}

/**
 * Security Hub in one account and region, with findings of controls told once for all standards. In an organization only
 * the account that administers it has one of these; the others get theirs from its policies.
 *
 * Sources: CIS AWS Foundations 5.16; Security Hub User Guide "Consolidated control findings", "Cross-Region
 * aggregation".
 */
export class SecurityHub extends Construct {
  readonly resource: SecurityhubAccount;

  constructor(scope: Construct, id: string, props: SecurityHubProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new SecurityhubAccount(this, "Resource", {
      enableDefaultStandards: false,
      autoEnableControls: true,
      controlFindingGenerator: "SECURITY_CONTROL",
      lifecycle: {
        preventDestroy: true,
        // Default standards count only when the hub is made, and AWS does not tell them again. Where policies of the
        // organization decide, they decide the rest, for its administrator too, and a change by the account is refused.
        ignoreChanges: [
          ...(props.standards === undefined ? ["auto_enable_controls", "control_finding_generator"] : []),
          "enable_default_standards",
        ],
      },
    });
    if (props.hub === "adopted") adopt(this.resource, props.accountId);
    const gathered = props.gatheredRegions;
    if (gathered !== undefined) {
      const aggregator = new SecurityhubFindingAggregator(this, "Aggregator", {
        ...(gathered.length === 0
          ? { linkingMode: "NO_REGIONS" }
          : { linkingMode: "SPECIFIED_REGIONS", specifiedRegions: [...gathered].sort() }),
        dependsOn: [this.resource],
      });
      if (props.adoptedAggregator !== undefined) adopt(aggregator, props.adoptedAggregator);
    }
    for (const standard of new Set(props.standards)) {
      new SecurityhubStandardsSubscription(this, standard, {
        standardsArn: standardArn(standard, props.partition, props.region),
        dependsOn: [this.resource],
      });
    }
    fulfils(this, "detection.posture-managed");
  }
}
