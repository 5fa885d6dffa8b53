import { NameBase } from "./name-base";
import type { RoleOwner } from "./role-owner";

/** Names of what notifies people: alarms, findings, and the event bus that they arrive on. */
export class AlertingNames extends NameBase implements RoleOwner {
  alarm(event: string): string {
    return `${this.prefix}-${event}`;
  }

  /** Topic on which alarms of the trail are told. */
  alarmTopic(): string {
    return `${this.prefix}-alarms`;
  }

  topicArn(accountId: string, region: string, topic: string): string {
    return `arn:${this.partition}:sns:${region}:${accountId}:${topic}`;
  }

  /** Topic and queue of alarms that are kept, not told. */
  alarmRecord(): string {
    return `${this.prefix}-alarm-record`;
  }

  /** CloudWatch namespace of metrics that Palisade's filters fill. */
  metricNamespace(): string {
    return `${this.prefix}/security`;
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

  /** Role and automation that mark a finding as notified. */
  findingMarker(): string {
    return `${this.prefix}-finding-marker`;
  }

  findingRuleRole(): string {
    return `${this.prefix}-finding-rules`;
  }

  /** Dashboard of the security team. */
  dashboard(): string {
    return `${this.prefix}-security`;
  }

  get deployedRoles(): string[] {
    return [
      this.chatRole(),
      this.findingDeliveryRole(),
      this.findingMarker(),
      this.findingRuleRole(),
      this.forwarderRole(),
    ];
  }
}
