import type { Construct } from "constructs";
import { AccountBaseline } from "../modules/account/account-baseline";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** What an account has once, whatever its regions. */
export class AccountStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const { contacts } = this.estate.organization;
    new AccountBaseline(this, "Account", {
      securityContact: contacts.security,
      billingContact: contacts.billing,
      operationsContact: contacts.operations,
    });
  }
}
