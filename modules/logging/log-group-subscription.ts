import { CloudwatchLogAccountPolicy } from "@cdktf/provider-aws/lib/cloudwatch-log-account-policy";
import { Construct } from "constructs";
import { stableJson } from "../../core/stable-json";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface LogGroupSubscriptionProps {
  readonly policyName: string;
  /** ARN of the destination, in this region. */
  readonly destinationArn: string;
  /** ARN of the role by which the account sends. */
  readonly roleArn: string;
  /** Log groups that are not sent, at least one: those whose events the archive has otherwise. */
  readonly excluded: readonly string[];
}

/**
 * Sends everything that log groups of an account and region take in to the log archive: those that are there, and each that
 * is made later. It takes one of the two subscriptions that a log group may have, and the one that an account may have.
 *
 * Source: Amazon CloudWatch Logs User Guide "Account-level subscription filters"; PutAccountPolicy API (document,
 * `selectionCriteria`).
 */
export class LogGroupSubscription extends Construct {
  readonly resource: CloudwatchLogAccountPolicy;

  constructor(scope: Construct, id: string, props: LogGroupSubscriptionProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new CloudwatchLogAccountPolicy(this, "Resource", {
      policyName: props.policyName,
      policyType: "SUBSCRIPTION_FILTER_POLICY",
      scope: "ALL",
      policyDocument: stableJson({
        DestinationArn: props.destinationArn,
        RoleArn: props.roleArn,
        FilterPattern: "",
        Distribution: "ByLogStream",
      }),
      selectionCriteria: `LogGroupName NOT IN ${JSON.stringify([...new Set(props.excluded)].sort())}`,
    });
    fulfils(this, "logging.log-groups-archived");
  }
}
