import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import { Construct } from "constructs";
import type { Endpoint } from "../../core/endpoint";
import type { PolicyStatement } from "../../core/policy-document";
import { policyJson } from "../../core/policy-json";
import type { Partition } from "../../facts/partitions";
import { EncryptionKey } from "../encryption/encryption-key";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import type { AlertPublisher } from "./alert-publisher";
import { alertTopicKeyStatements } from "./alert-topic-key-statements";
import { alertTopicStatements } from "./alert-topic-statements";
import { endpointAddress } from "./endpoint-address";

export interface AlertTopicProps {
  readonly topicName: string;
  /** `alias/<name>` of the topic's own key. */
  readonly keyAlias: string;
  readonly partition: Partition;
  /** Account and region of the topic. */
  readonly accountId: string;
  readonly region: string;
  /** ARNs of the roles that may change the key. */
  readonly administratorArns: readonly string[];
  /** Who publishes: nobody else may. */
  readonly publishers: readonly AlertPublisher[];
  /** E-mail addresses; each confirms the first message. */
  readonly emails: readonly string[];
  /** HTTPS endpoints, of a pager or a chat; each confirms the first message. @default none */
  readonly endpoints?: readonly Endpoint[];
  /** Who else uses the key, for what goes the same way as the notifications. @default nobody */
  readonly keyStatements?: readonly PolicyStatement[];
}

/**
 * A topic that carries alarms and findings to people: encrypted under a key of its own, published to by named AWS
 * services for named resources, and over TLS only.
 *
 * Sources: Amazon SNS Developer Guide "Security best practices", "Enabling compatibility between event sources from AWS
 * services and encrypted topics"; Security Hub SNS.1, SNS.4.
 */
export class AlertTopic extends Construct {
  readonly resource: SnsTopic;
  readonly policy: SnsTopicPolicy;
  readonly key: EncryptionKey;

  constructor(scope: Construct, id: string, props: AlertTopicProps) {
    super(scope, id);
    requireProps(this, props);
    const { partition, accountId, region } = props;
    const topicArn = `arn:${partition}:sns:${region}:${accountId}:${props.topicName}`;
    this.key = new EncryptionKey(this, "Key", {
      alias: props.keyAlias,
      description: "Encrypts notifications of alarms and findings.",
      accountId,
      partition,
      administratorArns: props.administratorArns,
      statements: [...alertTopicKeyStatements(topicArn, props.publishers), ...(props.keyStatements ?? [])],
    });
    this.resource = new SnsTopic(this, "Resource", {
      name: props.topicName,
      kmsMasterKeyId: this.key.resource.arn,
    });
    this.policy = new SnsTopicPolicy(this, "Policy", {
      arn: this.resource.arn,
      policy: policyJson({
        statements: alertTopicStatements(this.resource.arn, props.publishers),
      }),
    });
    const subscribers = [
      ...props.emails.map((email) => ({ protocol: "email", ...endpointAddress(this, email) })),
      ...(props.endpoints ?? []).map((endpoint) => ({
        protocol: "https",
        ...endpointAddress(this, endpoint),
      })),
    ];
    for (const { protocol, name, address } of subscribers) {
      new SnsTopicSubscription(this, `${protocol}-${name}`, {
        topicArn: this.resource.arn,
        protocol,
        endpoint: address,
      });
    }
    fulfils(this, "alerting.topics-closed");
  }
}
