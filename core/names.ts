/** What every derived name depends on. */
export interface NamesProps {
  /** Prefix of every name: the organization's short name, for example `acme`. */
  readonly prefix: string;
  /** AWS partition. @default "aws" */
  readonly partition?: string;
}

/** The log archive's buckets, one for each kind of evidence. */
export const logKinds = [
  "access",
  "cloudtrail",
  "config",
  "dns",
  "findings",
  "flow-logs",
  "load-balancers",
  "log-groups",
  "waf",
] as const;

export type LogKind = (typeof logKinds)[number];

/** Kinds that have no Object Lock: AWS Config and S3 server access logging do not deliver to a bucket that has it. */
export const unlockedLogKinds: readonly LogKind[] = ["access", "config"];

/** Keys of the ring that each account holds in each region. */
export type KeyPurpose = "data" | "logs" | "backup" | "secrets";

/**
 * Names and ARNs as pure functions of the configuration. They are the contract between stacks: a stack that
 * needs what another one makes computes its name here instead of reading the other's state.
 */
export class Names {
  readonly prefix: string;
  readonly partition: string;

  constructor(props: NamesProps) {
    this.prefix = props.prefix;
    this.partition = props.partition ?? "aws";
  }

  /** Bucket of the log archive. AWS WAF delivers only to buckets whose name begins with `aws-waf-logs-`. */
  logBucket(kind: LogKind, accountId: string, region: string): string {
    const name = `${this.prefix}-${kind}-${accountId}-${region}`;
    return kind === "waf" ? `aws-waf-logs-${name}` : name;
  }

  /** Bucket that holds the state of every stack. */
  stateBucket(accountId: string, region: string): string {
    return `${this.prefix}-terraform-state-${accountId}-${region}`;
  }

  /** Bucket that receives the state bucket's server access logs; S3 delivers them within one account only. */
  stateAccessBucket(accountId: string, region: string): string {
    return `${this.prefix}-state-access-${accountId}-${region}`;
  }

  /** Role that Terraform's backend assumes to read, write and lock state. */
  stateRole(): string {
    return `${this.prefix}-terraform-state`;
  }

  stateKeyAlias(): string {
    return `alias/${this.prefix}/terraform-state`;
  }

  /** Alias of a key of the ring; workloads name it, since a key's id is not known before it is made. */
  keyAlias(
    purpose:
      | KeyPurpose
      | "alarm-record"
      | "alarms"
      | "event-data-store"
      | "findings"
      | "findings-chat"
      | "log-archive"
      | "trail",
  ): string {
    return `alias/${this.prefix}/${purpose}`;
  }

  trail(): string {
    return `${this.prefix}-trail`;
  }

  trailLogGroup(): string {
    return `/${this.prefix}/cloudtrail`;
  }

  /** Event data store of CloudTrail Lake. */
  eventDataStore(): string {
    return `${this.prefix}-events`;
  }

  trailRole(): string {
    return `${this.prefix}-trail-to-cloudwatch-logs`;
  }

  trailTopic(): string {
    return `${this.prefix}-trail-deliveries`;
  }

  /** Topic on which alarms of the trail are told. */
  alarmTopic(): string {
    return `${this.prefix}-alarms`;
  }

  /** Topic and queue of alarms that are kept, not told. */
  alarmRecord(): string {
    return `${this.prefix}-alarm-record`;
  }

  /** Event bus of the security team, in the security account's home region. */
  securityBus(): string {
    return `${this.prefix}-security`;
  }

  securityBusArn(accountId: string, region: string): string {
    return `arn:${this.partition}:events:${region}:${accountId}:event-bus/${this.securityBus()}`;
  }

  /** Role in each account that hands its security events to the bus. */
  forwarderRole(): string {
    return `${this.prefix}-event-forwarder`;
  }

  findingTopic(): string {
    return `${this.prefix}-findings`;
  }

  /** Topic of findings for a chat, which takes events as AWS wrote them. */
  findingChatTopic(): string {
    return `${this.prefix}-findings-chat`;
  }

  /** Role of chat channels, which may do nothing. */
  chatRole(): string {
    return `${this.prefix}-chat`;
  }

  ticketQueue(): string {
    return `${this.prefix}-finding-tickets`;
  }

  /** Queue of tickets that their reader failed to take five times. */
  unreadTickets(): string {
    return `${this.prefix}-finding-tickets-unread`;
  }

  undeliveredFindings(): string {
    return `${this.prefix}-findings-undelivered`;
  }

  findingStream(): string {
    return `${this.prefix}-findings`;
  }

  findingDeliveryRole(): string {
    return `${this.prefix}-finding-delivery`;
  }

  findingRuleRole(): string {
    return `${this.prefix}-finding-rules`;
  }

  /** Stream that writes what log groups of every account send to the log archive. */
  logGroupStream(): string {
    return `${this.prefix}-log-groups`;
  }

  logGroupStreamArn(accountId: string, region: string): string {
    return `arn:${this.partition}:firehose:${region}:${accountId}:deliverystream/${this.logGroupStream()}`;
  }

  logGroupDeliveryRole(): string {
    return `${this.prefix}-log-group-delivery`;
  }

  /** Where log groups of a region send: a destination in the log archive account, one in each region. */
  logDestination(): string {
    return `${this.prefix}-log-archive`;
  }

  logDestinationArn(accountId: string, region: string): string {
    return `arn:${this.partition}:logs:${region}:${accountId}:destination:${this.logDestination()}`;
  }

  /** Role by which the destinations hand to the stream. */
  logDestinationRole(): string {
    return `${this.prefix}-log-destination`;
  }

  /** Role in each account by which its log groups send. */
  logSenderRole(): string {
    return `${this.prefix}-log-sender`;
  }

  /** Dashboard of the security team. */
  dashboard(): string {
    return `${this.prefix}-security`;
  }

  supportRole(): string {
    return `${this.prefix}-support`;
  }

  /** Role in each account that automations take to mend what AWS Config found. */
  remediationRole(): string {
    return `${this.prefix}-remediation`;
  }

  /** Role in each account that automations take to stop an intruder. */
  responseRole(): string {
    return `${this.prefix}-response`;
  }

  /** Role in each account by which findings start them. */
  responseStarterRole(): string {
    return `${this.prefix}-response-starter`;
  }

  /** Role by which GuardDuty scans what comes into buckets of one region. */
  malwareScanRole(region: string): string {
    return `${this.prefix}-malware-scan-${region}`;
  }

  /** Role of the aggregator of AWS Config. */
  aggregatorRole(): string {
    return `${this.prefix}-config-aggregator`;
  }

  /** Every role that the deployment role makes in an account, sorted. */
  deployedRoles(): string[] {
    return [
      this.aggregatorRole(),
      this.chatRole(),
      this.findingDeliveryRole(),
      this.findingRuleRole(),
      this.forwarderRole(),
      this.logDestinationRole(),
      this.logGroupDeliveryRole(),
      this.logSenderRole(),
      this.malwareScanRole("*"),
      this.remediationRole(),
      this.responseRole(),
      this.responseStarterRole(),
      this.supportRole(),
    ].sort();
  }

  /** Analyzer of what is shared outside an account. */
  analyzer(): string {
    return `${this.prefix}-external-access`;
  }

  /** Log group of Session Manager. */
  sessionLogGroup(): string {
    return `/${this.prefix}/sessions`;
  }

  configRoleArn(accountId: string): string {
    return this.roleArn(accountId, "aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig");
  }

  alarm(event: string): string {
    return `${this.prefix}-${event}`;
  }

  /** CloudWatch namespace of metrics that Palisade's filters fill. */
  metricNamespace(): string {
    return `${this.prefix}/security`;
  }

  webAcl(name: string): string {
    return `${this.prefix}-${name}`;
  }

  /** Budget of one account, in the management account. */
  budget(account: string): string {
    return `${this.prefix}-${account}`;
  }

  /** Tag on a role or a resource that a data perimeter leaves alone; only the deployment role may set it. */
  perimeterTag(perimeter: "identity" | "network" | "resource"): string {
    return `${this.prefix}:exempt-from-${perimeter}-perimeter`;
  }

  bucketArn(bucket: string): string {
    return `arn:${this.partition}:s3:::${bucket}`;
  }

  roleArn(accountId: string, role: string): string {
    return `arn:${this.partition}:iam::${accountId}:role/${role}`;
  }

  trailArn(accountId: string, region: string): string {
    return `arn:${this.partition}:cloudtrail:${region}:${accountId}:trail/${this.trail()}`;
  }

  keyAliasArn(accountId: string, region: string, alias: string): string {
    return `arn:${this.partition}:kms:${region}:${accountId}:${alias}`;
  }
}
