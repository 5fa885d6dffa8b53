import { AccountRegion } from "@cdktf/provider-aws/lib/account-region";
import { Construct } from "constructs";
import { adopt } from "../adopt";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface OptInRegionsProps {
  /** Opt-in Regions that the account uses; those that are enabled by default are refused by AWS. */
  readonly regions: readonly string[];
  /** Those that are enabled already: to enable one again is an error. */
  readonly adopted: readonly string[];
}

/**
 * Enables opt-in Regions in the account itself. It takes AWS minutes, at times hours. Taken out of the configuration, a
 * region stays enabled: to disable it would take away what is in it.
 *
 * Source: AWS Account Management Reference Guide "Enable or disable AWS Regions in your account"; terraform-provider-aws
 * issue 41430 (a region that is enabled already).
 */
export class OptInRegions extends Construct {
  constructor(scope: Construct, id: string, props: OptInRegionsProps) {
    super(scope, id);
    requireProps(this, props);
    for (const region of props.regions) {
      const enabled = new AccountRegion(this, region, {
        regionName: region,
        enabled: true,
        timeouts: { create: "4h", update: "4h" },
      });
      if (props.adopted.includes(region)) adopt(enabled, region);
    }
    fulfils(this, "account.regions-opted-in");
  }
}
