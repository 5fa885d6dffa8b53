/** Alarms of accounts that people hear of by the bus, without the baseline's prefix. */
const forwardedAlarmNames = [
  "log-groups-not-archived",
  "log-groups-throttled",
  "undelivered-events",
  "vpn-tunnel-down",
] as const;

/** Findings by what is to be done about them, as patterns of EventBridge. */
export interface FindingRoute {
  /** What passes, as one sentence. */
  readonly says: string;
  readonly pattern: Readonly<Record<string, unknown>>;
  /** Who gets it: people at once, or a queue that a ticket system reads. */
  readonly to: readonly ("people" | "tickets")[];
  /** Whether Security Hub has it, and so knows that people were told. */
  readonly marked: boolean;
  /** Whether a chat shows it: it knows the events of some services only. */
  readonly shown: boolean;
  /** What people read: names to paths into the event, and a text that uses them. */
  readonly message: { readonly paths: Readonly<Record<string, string>>; readonly text: string };
}

const open = { RecordState: ["ACTIVE"], Workflow: { Status: ["NEW"] } };
const hub = (labels: readonly string[]) => ({
  source: ["aws.securityhub"],
  "detail-type": ["Security Hub Findings - Imported"],
  detail: { findings: { Severity: { Label: labels }, ...open } },
});
const hubMessage = {
  paths: {
    account: "$.detail.findings[0].AwsAccountId",
    region: "$.detail.findings[0].Region",
    severity: "$.detail.findings[0].Severity.Label",
    title: "$.detail.findings[0].Title",
    resource: "$.detail.findings[0].Resources[0].Id",
  },
  text: '"<severity>: <title>. Account <account>, <region>, <resource>"',
};

/**
 * Where findings go: people hear at once of what is critical or high, the ticket queue gets what is medium or worse.
 * Where Security Hub is off, GuardDuty's own findings take its place. A finding is passed on once, and again when it comes
 * back (see `FindingMarker`).
 *
 * Source: Security Hub User Guide "Event formats for Security Hub CSPM"; GuardDuty User Guide "Severity levels of
 * GuardDuty findings".
 */
export function findingRoutes(securityHub: "on" | "off"): Readonly<Record<string, FindingRoute>> {
  const message = {
    paths: { account: "$.account", region: "$.region", what: "$.detail-type", when: "$.time" },
    text: '"<what> in account <account>, <region>, at <when>"',
  };
  const everywhere: Readonly<Record<string, FindingRoute>> = {
    // People hear of these by the alarm itself: a second message would teach them to ignore both.
    "alarms-and-sign-ins": {
      says: "Alarms of the baseline, and sign-ins of root users.",
      pattern: {
        source: ["aws.cloudwatch", "aws.signin"],
        "detail-type": ["AWS Console Sign In via CloudTrail", "CloudWatch Alarm State Change"],
      },
      to: ["tickets"],
      marked: false,
      shown: false,
      message,
    },
    // Alarms that have no topic of their own, since they are raised in any account.
    "forwarded-alarms": {
      says: "Alarms of an account on what it could not deliver, on the archive of log groups, and on VPN tunnels that are down.",
      pattern: {
        source: ["aws.cloudwatch"],
        detail: { alarmName: forwardedAlarmNames.map((suffix) => ({ suffix: `-${suffix}` })) },
      },
      to: ["people"],
      marked: false,
      shown: false,
      message: {
        paths: {
          account: "$.account",
          region: "$.region",
          alarm: "$.detail.alarmName",
          why: "$.detail.state.reason",
        },
        text: '"<alarm> in account <account>, <region>: <why>"',
      },
    },
    automations: {
      says: "Automations of the baseline that failed or responded to a finding.",
      pattern: { source: ["aws.ssm"] },
      to: ["people", "tickets"],
      marked: false,
      shown: false,
      message: {
        paths: {
          account: "$.account",
          region: "$.region",
          automation: "$.detail.Definition",
          status: "$.detail.Status",
          execution: "$.detail.ExecutionId",
        },
        text: '"<status>: automation <automation> in account <account>, <region>, execution <execution>"',
      },
    },
    // Macie tells Security Hub of policies only, unless somebody asks it to tell more.
    "sensitive-data": {
      says: "Sensitive data that Macie found where it looked.",
      pattern: { source: ["aws.macie"], detail: { type: [{ prefix: "SensitiveData" }] } },
      to: ["people", "tickets"],
      marked: false,
      shown: false,
      message: {
        paths: {
          account: "$.detail.accountId",
          region: "$.detail.region",
          severity: "$.detail.severity.description",
          title: "$.detail.title",
        },
        text: '"<severity>: <title>. Account <account>, <region>"',
      },
    },
    "notices-of-aws": {
      says: "AWS Health events about abuse and an account's security.",
      pattern: { source: ["aws.health"] },
      to: ["people", "tickets"],
      marked: false,
      shown: true,
      message,
    },
  };
  if (securityHub === "on") {
    return {
      ...everywhere,
      "medium-findings": {
        says: "Findings of medium severity.",
        pattern: hub(["MEDIUM"]),
        to: ["tickets"],
        marked: true,
        shown: false,
        message: hubMessage,
      },
      "urgent-findings": {
        says: "Findings of critical and high severity.",
        pattern: hub(["CRITICAL", "HIGH"]),
        to: ["people", "tickets"],
        marked: true,
        shown: true,
        message: hubMessage,
      },
    };
  }
  return {
    ...everywhere,
    "urgent-findings": {
      says: "GuardDuty's findings of high and critical severity.",
      pattern: {
        source: ["aws.guardduty"],
        "detail-type": ["GuardDuty Finding"],
        // GuardDuty tells of a finding again whenever it occurs again, and counts.
        detail: { severity: [{ numeric: [">=", 7] }], service: { count: [1] } },
      },
      to: ["people", "tickets"],
      marked: false,
      shown: true,
      message: {
        paths: {
          account: "$.detail.accountId",
          region: "$.detail.region",
          severity: "$.detail.severity",
          title: "$.detail.title",
          type: "$.detail.type",
        },
        text: '"<severity>: <title> (<type>). Account <account>, <region>"',
      },
    },
  };
}
