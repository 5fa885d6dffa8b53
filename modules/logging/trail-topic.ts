import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { Construct } from "constructs";
import { policyJson } from "../../core/policy-json";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface TrailTopicProps {
  readonly topicName: string;
  /** ARN of the only trail that may publish. */
  readonly trailArn: string;
  /** ARN of the key that encrypts the topic. */
  readonly keyArn: string;
}

/**
 * The encrypted topic on which CloudTrail tells of each log file that it delivered.
 *
 * Source: CloudTrail User Guide "Amazon SNS topic policy for CloudTrail"; Amazon SNS Developer Guide
 * "Security best practices" (encryption in transit).
 */
export class TrailTopic extends Construct {
  readonly resource: SnsTopic;
  /** The trail waits for it, since CloudTrail tries to publish when the trail is made. */
  readonly policy: SnsTopicPolicy;

  constructor(scope: Construct, id: string, props: TrailTopicProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new SnsTopic(this, "Resource", {
      name: props.topicName,
      kmsMasterKeyId: props.keyArn,
    });
    this.policy = new SnsTopicPolicy(this, "Policy", {
      arn: this.resource.arn,
      policy: policyJson({
        statements: [
          {
            sid: "AllowDeliveriesToTrail",
            reason: "Only this trail publishes here.",
            effect: "Allow",
            principals: { Service: ["cloudtrail.amazonaws.com"] },
            actions: ["sns:Publish"],
            resources: [this.resource.arn],
            conditions: { StringEquals: { "aws:SourceArn": props.trailArn } },
          },
          {
            sid: "DenyPublishingUnlessTls",
            reason: "Nothing is published in clear text.",
            effect: "Deny",
            principals: "*",
            actions: ["sns:Publish"],
            resources: [this.resource.arn],
            conditions: { Bool: { "aws:SecureTransport": "false" } },
          },
        ],
      }),
    });
    fulfils(this, "logging.trail-validated");
  }
}
