import type { Construct } from "constructs";
import { ManagementHub } from "../modules/detection/management-hub";
import { RegionalDelegations } from "../modules/governance/regional-delegations";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** Which account administers the services of a region for the organization. */
export class DelegationStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const { estate, accountId } = this;
    const { account, region } = this.placement;
    const used = estate.regions(account).includes(region);
    new RegionalDelegations(this, "Delegation", {
      region,
      scope: used ? "used" : "firewall-manager-only",
      administrators: estate.administrators,
    });
    if (used && estate.has("security-hub")) {
      const adopted = estate.account(account).adopted.regions[region]?.securityHub === true;
      new ManagementHub(this, "SecurityHub", { accountId, hub: adopted ? "adopted" : "made" });
    }
  }
}
