import type { Construct } from "constructs";
import { AccountBaseline } from "../modules/account/account-baseline";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** What an account has once, whatever its regions. */
export class AccountStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    new AccountBaseline(this, "Account");
  }
}
