import type { Construct } from "constructs";
import { RegionalDelegations } from "../modules/governance/regional-delegations";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** Which account administers the services of a region for the organization. */
export class DelegationStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const { account, region } = this.placement;
    new RegionalDelegations(this, "Delegation", {
      region,
      scope: this.estate.regions(account).includes(region) ? "used" : "firewall-manager-only",
      administrators: this.estate.administrators,
    });
  }
}
