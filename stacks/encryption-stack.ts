import type { Construct } from "constructs";
import { KeyRing } from "../modules/encryption/key-ring";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** The keys of an account in a region. */
export class EncryptionStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    new KeyRing(this, "KeyRing", {
      names: this.estate.names,
      accountId: this.accountId,
      region: this.placement.region,
      administratorArns: this.administratorArns,
      autoScaling: this.estate.account(this.placement.account).autoScaling,
    });
  }
}
