import { Construct } from "constructs";
import type { Endpoint } from "../../core/endpoint";
import type { Names } from "../../core/names/names";
import { type MonitoredEventId, monitoredEvents } from "../../facts/monitored-events";
import { AlertTopic } from "../alerting/alert-topic";
import { RecordQueue } from "../alerting/record-queue";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { accessPatterns } from "./access-patterns";
import { excludingPattern, type Noise } from "./excluding-pattern";
import { TrailAlarm } from "./trail-alarm";

/** Known false positives that an alarm excludes. */
export interface AlarmExclusion extends Noise {
  readonly alarm: MonitoredEventId;
}

export interface TrailAlarmsProps {
  readonly names: Names;
  /** Account and region of the trail's log group. */
  readonly accountId: string;
  readonly region: string;
  readonly administratorArns: readonly string[];
  /** E-mail addresses and HTTPS endpoints that are told. */
  readonly emails: readonly string[];
  readonly endpoints: readonly Endpoint[];
  /** Regions in use; a change anywhere else is told. */
  readonly enabledRegions: readonly string[];
  /** Names of the break-glass roles, whose every use is told. */
  readonly breakGlassRoles: readonly string[];
  /** Names of the IAM users for emergencies, whose every use and change is told. @default none */
  readonly breakGlassUsers?: readonly string[];
  /** Alarms that notify only of what is not a known false positive. */
  readonly exclusions: readonly AlarmExclusion[];
}

/**
 * Alarms on what the audit trail records: the fifteen events of the CIS benchmark in every account and region, failed
 * sign-ins to IAM Identity Center, changes in regions that nobody uses, and each use of a break-glass role.
 *
 * The benchmark's patterns are exact. Where noise is known, the exact alarm goes on record in a queue, and a second one,
 * that excludes false positives, notifies.
 *
 * Sources: CIS AWS Foundations 5.1 to 5.15; Security Hub CloudWatch.1 to CloudWatch.14; IAM Identity Center User Guide
 * "Understanding IAM Identity Center sign-in events".
 */
export class TrailAlarms extends Construct {
  readonly topic: AlertTopic;

  constructor(scope: Construct, id: string, props: TrailAlarmsProps) {
    super(scope, id);
    requireProps(this, props);
    const { names, accountId, region } = props;
    const { partition } = names;
    const publishers = [
      {
        name: "CloudWatch",
        service: "cloudwatch.amazonaws.com",
        sourceArns: [`arn:${partition}:cloudwatch:${region}:${accountId}:alarm:${names.prefix}-*`],
      },
    ];
    const owner = { partition, accountId, region, administratorArns: props.administratorArns, publishers };
    this.topic = new AlertTopic(this, "Topic", {
      ...owner,
      topicName: names.alerting.alarmTopic(),
      keyAlias: names.keyAlias("alarms"),
      emails: props.emails,
      endpoints: props.endpoints,
    });
    const record =
      props.exclusions.length === 0
        ? undefined
        : new RecordQueue(this, "Record", {
            ...owner,
            name: names.alerting.alarmRecord(),
            keyAlias: names.keyAlias("alarm-record"),
          });
    const exclusions = new Map(props.exclusions.map((exclusion) => [exclusion.alarm, exclusion]));
    const alarm = (
      key: string,
      says: string,
      pattern: string,
      rest: { readonly threshold?: number; readonly topicArn?: string } = {},
    ) =>
      new TrailAlarm(this, key, {
        name: names.alerting.alarm(key),
        says,
        logGroupName: names.logging.trailLogGroup(),
        pattern,
        namespace: names.alerting.metricNamespace(),
        topicArn: this.topic.resource.arn,
        ...rest,
      });

    for (const [key, { cis, says, pattern }] of Object.entries(monitoredEvents)) {
      const excluded = exclusions.get(key as MonitoredEventId);
      if (excluded === undefined || record === undefined) {
        alarm(key, `${says} CIS ${cis}.`, pattern);
        continue;
      }
      alarm(key, `${says} CIS ${cis}.`, pattern, { topicArn: record.topic.resource.arn });
      alarm(
        `${key}-unexpected`,
        `${says} Excludes known false positives.`,
        excludingPattern(pattern, excluded),
      );
    }
    alarm(
      "identity-center-sign-in-failures",
      "Five sign-ins to IAM Identity Center failed within five minutes.",
      accessPatterns.identityCenterSignInFailure,
      { threshold: 5 },
    );
    const elsewhere = accessPatterns.changeElsewhere(props.enabledRegions, props.names.partition);
    if (elsewhere !== undefined) {
      alarm("unused-region-changes", "Something was changed in a region that is not in use.", elsewhere);
    }
    for (const role of props.breakGlassRoles) {
      alarm(
        `break-glass-${role}`,
        `Somebody takes the break-glass role ${role}.`,
        accessPatterns.roleTaken(role),
      );
    }
    for (const user of props.breakGlassUsers ?? []) {
      alarm(
        `break-glass-user-${user}`,
        `Somebody works as ${user}, a user for emergencies, fails to sign in as that, or changes it.`,
        accessPatterns.userUsed(user),
      );
    }
    fulfils(this, "logging.events-alarmed");
  }
}
