import type { Construct } from "constructs";
import { RegionBaseline } from "../modules/account/region-baseline";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** What an account has in each of its regions. */
export class RegionStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const account = this.estate.account(this.placement.account);
    new RegionBaseline(this, "Region", {
      defaultVpc: account.defaultVpc ?? this.estate.organization.defaultVpc,
      metadataDefaults: this.estate.isBound(this.placement.account, "RequireImdsV2ByDefault")
        ? "declared"
        : "set",
    });
  }
}
