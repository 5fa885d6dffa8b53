import type { Construct } from "constructs";
import { EventForwarding } from "../modules/alerting/event-forwarding";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/**
 * Security events that AWS tells in one region only, of an account that does not use it: sign-ins of the root user, and
 * notices about the account as a whole.
 *
 * Source: IAM User Guide "Logging IAM and AWS STS API calls with AWS CloudTrail" (sign-in events); AWS Health User Guide
 * "Monitoring events in AWS Health with Amazon EventBridge" (global events).
 */
export class GlobalEventsStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const { estate, accountId } = this;
    const { names } = estate;
    new EventForwarding(this, "Events", {
      prefix: names.prefix,
      partition: names.partition,
      accountId,
      region: this.placement.region,
      roleArn: names.roleArn(accountId, names.alerting.forwarderRole()),
      busArn: estate.securityBusArn,
      forwards: ["account-events"],
    });
  }
}
