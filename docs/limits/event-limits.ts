import type { Limit } from "./limit";
import { surveyed } from "./surveyed";
import { textSize } from "./text-size";

/** Resources of the security account that events pass through, in the home Region. */
const resources = (wanted: string) =>
  surveyed(
    { accounts: 6, regions: 1 },
    ({ account, concern }) => account === "security" && ["findings", "region"].includes(concern),
  ).filter(({ type }) => type === wanted);

/** Of the values of an argument, the number of those that are most frequent. */
function most(wanted: string, argument: string): number {
  const counts = new Map<unknown, number>();
  for (const { body } of resources(wanted)) {
    counts.set(body[argument], (counts.get(body[argument]) ?? 0) + 1);
  }
  return Math.max(...counts.values());
}

/** Quotas of EventBridge: events of every account pass one bus, which admits the organization, not its accounts. */
export const eventLimits: readonly Limit[] = [
  {
    quota: "eventbridge.bus-policy",
    what: "The policy of the security team's bus",
    usage: () =>
      Math.max(...resources("aws_cloudwatch_event_bus_policy").map(({ body }) => textSize(body.policy))),
    beyond: "It names the organization, so it does not grow with accounts.",
  },
  {
    quota: "eventbridge.rules",
    what: "The bus that has most rules of the baseline",
    usage: () => most("aws_cloudwatch_event_rule", "event_bus_name"),
    beyond: "Your own rules come on top.",
  },
  {
    quota: "eventbridge.targets",
    what: "The rule that has most targets",
    usage: () => most("aws_cloudwatch_event_target", "rule"),
    beyond: "It does not grow with the organization.",
  },
  {
    quota: "eventbridge.pattern",
    what: "The longest pattern of a rule",
    usage: () =>
      Math.max(...resources("aws_cloudwatch_event_rule").map(({ body }) => textSize(body.event_pattern))),
    beyond: "It does not grow with the organization.",
  },
];
