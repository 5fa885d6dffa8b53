import type { Construct } from "constructs";
import type { TierSubnets } from "./tier-subnets";

/** Where a firewall is placed. */
export interface InspectionPlace {
  readonly scope: Construct;
  readonly vpcId: string;
  /** The tier that has a subnet in each zone for an endpoint, and nothing else. */
  readonly firewallTier: TierSubnets;
}
