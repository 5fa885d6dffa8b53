import { EventForwarding } from "../../modules/alerting/event-forwarding";
import { securityBusArn } from "../alerting/security-bus-arn";
import type { Concern } from "../concern";
import { account } from "./account";
import { findings } from "./findings";

/**
 * Security events that AWS sends in one Region only, of an account that does not use it: sign-ins of the root user, and
 * notices about the account as a whole.
 *
 * Source: IAM User Guide "Logging IAM and AWS STS API calls with AWS CloudTrail" (sign-in events); AWS Health User Guide
 * "Monitoring events in AWS Health with Amazon EventBridge" (global events).
 */
export const globalEvents: Concern = {
  name: "global-events",
  summary:
    "Forwards events that AWS sends in us-east-1 only to the security bus, for an account that does not use that Region: sign-ins of the root user, and AWS Health notices about the account as a whole.",
  places: (estate) =>
    estate.accountNames
      .filter((name) => !estate.regions(name).includes(estate.globalRegion))
      .map((name) => ({ account: name, region: estate.globalRegion, scope: "global" })),
  after: [
    { concern: account, of: "same-account" },
    { concern: findings, of: "all" },
  ],
  define: (stack) => {
    const { estate, accountId, placement } = stack;
    const { names } = estate;
    new EventForwarding(stack, "Events", {
      prefix: names.prefix,
      partition: names.partition,
      accountId,
      region: placement.region,
      roleArn: names.roleArn(accountId, names.alerting.forwarderRole()),
      busArn: securityBusArn(estate),
      forwards: ["account-events"],
    });
  },
};
