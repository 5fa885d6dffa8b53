import type { LogKind } from "../log-kind";
import { NameBase } from "./name-base";
import type { RoleOwner } from "./role-owner";

/** Names of what is recorded and where it is kept: the trail, the log archive, log groups and sessions. */
export class LoggingNames extends NameBase implements RoleOwner {
  /** Bucket of the log archive. AWS WAF delivers only to buckets whose name begins with `aws-waf-logs-`. */
  logBucket(kind: LogKind, accountId: string, region: string): string {
    const name = `${this.prefix}-${kind}-${accountId}-${region}`;
    return kind === "waf" ? `aws-waf-logs-${name}` : name;
  }

  trail(): string {
    return this.trailName ?? `${this.prefix}-trail`;
  }

  trailArn(accountId: string, region: string): string {
    return `arn:${this.partition}:cloudtrail:${region}:${accountId}:trail/${this.trail()}`;
  }

  trailLogGroup(): string {
    return `/${this.prefix}/cloudtrail`;
  }

  trailRole(): string {
    return `${this.prefix}-trail-to-cloudwatch-logs`;
  }

  trailTopic(): string {
    return `${this.prefix}-trail-deliveries`;
  }

  /** Event data store of CloudTrail Lake. */
  eventDataStore(): string {
    return `${this.prefix}-events`;
  }

  /** Log group of Session Manager. */
  sessionLogGroup(): string {
    return `/${this.prefix}/sessions`;
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

  get deployedRoles(): string[] {
    return [this.logDestinationRole(), this.logGroupDeliveryRole(), this.logSenderRole()];
  }
}
