import type { Construct } from "constructs";
import { OptInRegions } from "../modules/account/opt-in-regions";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** Regions of opt-in that an account uses. */
export class OptInRegionsStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const { estate } = this;
    const { account } = this.placement;
    const { adopted } = estate.account(account);
    new OptInRegions(this, "Regions", {
      regions: estate.enabledByTerraform(account),
      adopted: Object.entries(adopted.regions).flatMap(([region, there]) =>
        there?.optedIn === true ? [region] : [],
      ),
    });
  }
}
