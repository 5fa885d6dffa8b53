import { Macie2Account } from "@cdktf/provider-aws/lib/macie2-account";
import { Construct } from "constructs";
import { adopt } from "../adopt";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface MacieProps {
  readonly accountId: string;
  /** Whether Macie is on already and is adopted. @default "made" */
  readonly session?: "made" | "adopted";
}

/**
 * Macie in one account and region. Its findings go to Security Hub and EventBridge every fifteen minutes.
 *
 * Source: CIS AWS Foundations 3.1.3; Amazon Macie User Guide "Getting started", "Performing automated sensitive data
 * discovery"; Security Hub Macie.1.
 */
export class Macie extends Construct {
  readonly resource: Macie2Account;

  constructor(scope: Construct, id: string, props: MacieProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new Macie2Account(this, "Resource", {
      status: "ENABLED",
      findingPublishingFrequency: "FIFTEEN_MINUTES",
    });
    if (props.session === "adopted") adopt(this.resource, props.accountId);
    fulfils(this, "detection.data-discovered");
  }
}
