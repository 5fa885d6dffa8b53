import { CloudwatchLogDestination } from "@cdktf/provider-aws/lib/cloudwatch-log-destination";
import { CloudwatchLogDestinationPolicy } from "@cdktf/provider-aws/lib/cloudwatch-log-destination-policy";
import { Construct } from "constructs";
import { policyJson } from "../../core/policy-json";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface LogDestinationProps {
  readonly name: string;
  /** Organization whose accounts may send. */
  readonly organizationId: string;
  /** ARN of the destination itself, which its policy names. */
  readonly arn: string;
  /** ARN of the stream of the log archive. */
  readonly streamArn: string;
  /** ARN of the role that hands to it. */
  readonly roleArn: string;
}

/**
 * Where the log groups of a region send, in the log archive account: it takes from accounts of the organization only.
 *
 * Source: Amazon CloudWatch Logs User Guide "Cross-account cross-Region account-level subscriptions using Firehose" (policy
 * for an organization).
 */
export class LogDestination extends Construct {
  readonly resource: CloudwatchLogDestination;

  constructor(scope: Construct, id: string, props: LogDestinationProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new CloudwatchLogDestination(this, "Resource", {
      name: props.name,
      targetArn: props.streamArn,
      roleArn: props.roleArn,
    });
    new CloudwatchLogDestinationPolicy(this, "Policy", {
      destinationName: this.resource.name,
      accessPolicy: policyJson({
        statements: [
          {
            sid: "AllowSubscriptionsToOurAccounts",
            reason:
              "Each account of the organization sends what its log groups take in, one that joins later too.",
            effect: "Allow",
            principals: "*",
            actions: ["logs:PutAccountPolicy", "logs:PutSubscriptionFilter"],
            resources: [props.arn],
            conditions: { StringEquals: { "aws:PrincipalOrgID": props.organizationId } },
          },
        ],
      }),
    });
    fulfils(this, "logging.log-groups-archived");
  }
}
