import { monitoredEvents } from "../../facts/monitored-events";
import { excludingPattern } from "../../modules/logging/excluding-pattern";
import { LogGroupSubscription } from "../../modules/logging/log-group-subscription";
import { built } from "./built";
import type { Limit } from "./limit";
import { linear } from "./linear";
import { surveyed } from "./surveyed";
import { textSize } from "./text-size";

/** Filters on the trail's log group with some break-glass roles. */
const filters = (roles: number) =>
  surveyed(
    {
      accounts: 5,
      regions: 1,
      more: `guardrails: { breakGlass: [${Array.from({ length: roles }, (_, index) => `glass-${index}`).join(", ")}] }\n`,
    },
    ({ concern }) => concern === "trail-alarms",
  ).filter(({ type }) => type === "aws_cloudwatch_log_metric_filter").length;

/** What names as long as AWS takes make of the criteria by which log groups are excluded. */
const criteria = (logGroups: number) =>
  textSize(
    built(
      (stack) =>
        new LogGroupSubscription(stack, "LogGroups", {
          policyName: "large-logs",
          destinationArn: "arn:aws:logs:us-east-1:100000000001:destination:large-logs",
          roleArn: "arn:aws:iam::100000000004:role/large-log-sender",
          excluded: [
            "large-trail",
            ...Array.from({ length: logGroups }, (_, index) => String(index).padStart(512, "g")),
          ],
        }),
    )[0]?.body.selection_criteria,
  );

const longestPattern = () =>
  Object.values(monitoredEvents)
    .map(({ pattern }) => pattern)
    .sort((left, right) => right.length - left.length)[0] ?? "";

/** Quotas of logs, of the trail, and of keys and topics that go with them. */
export const loggingLimits: readonly Limit[] = [
  {
    quota: "logs.filter-pattern",
    what: "The pattern of an alarm that excludes roles, here the longest pattern with the longest names; presets and services take their part too",
    of: "roles of one of `logging.alarmExclusions`",
    usage: (roles) =>
      excludingPattern(longestPattern(), {
        roles: Array.from({ length: roles }, (_, index) => String(index).padStart(64, "r")),
        services: [],
      }).length,
    least: 0,
    most: 10,
    beyond:
      "Palisade refuses: `found a filter pattern of ... characters`. Leave out fewer roles, or give them shorter names.",
  },
  {
    quota: "logs.selection-criteria",
    what: "An account's subscription names each of `logging.excludedLogGroups`, here with names of 512 characters",
    of: "excluded log groups",
    usage: linear(criteria, 1, 5),
    most: 51,
    beyond:
      "Terraform's apply fails in each `region` stack. Give them shorter names, or exclude fewer. Palisade refuses only the 51st.",
  },
  {
    quota: "logs.metric-filters",
    what: "The trail's log group has a filter for each alarm, for each break-glass role, and one more for each of `logging.alarmExclusions`",
    of: "break-glass roles",
    usage: linear(filters, 1, 3),
    beyond: "Terraform's apply fails in `trail-alarms`. Name fewer roles. Palisade does not refuse it.",
  },
  {
    quota: "cloudtrail.trails",
    what: "The organization's trail, which AWS shows in every account and Region",
    usage: () => count("aws_cloudtrail"),
    beyond: "Trails that an account has already count beside it.",
  },
  {
    quota: "cloudtrail.event-data-stores",
    what: "The store of `cloudtrail-lake`, in the management account",
    usage: () => 1,
    beyond: "Stores that are there already count beside it.",
  },
  {
    quota: "kms.key-policy",
    what: "The longest policy of a key, that of the log archive in one Region",
    usage: () => longest("aws_kms_key", "policy"),
    beyond: "It grows by some thirty bytes with each Region. Palisade would refuse it.",
  },
  {
    quota: "sns.topic-policy",
    what: "The longest policy of a topic",
    usage: () => longest("aws_sns_topic_policy", "policy"),
    beyond: "It does not grow with the organization. Palisade would refuse it.",
  },
];

const leading = { accounts: 6, regions: 1 };

function count(wanted: string): number {
  return surveyed(leading, ({ account }) => account === "management").filter(({ type }) => type === wanted)
    .length;
}

function longest(wanted: string, argument: string): number {
  // Accounts with a leading role have a policy of each kind; those of workloads repeat some of them.
  return Math.max(
    ...surveyed(leading, ({ account }) => !account.startsWith("w"))
      .filter(({ type }) => type === wanted)
      .map(({ body }) => textSize(body[argument])),
  );
}
