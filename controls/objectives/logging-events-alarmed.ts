import { monitoredEvents } from "../../facts/monitored-events";
import { judged } from "../judged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";
import type { ResourceBody } from "../synthesized-stack";

/** Somebody hears of what an intruder has to do. */
export const loggingEventsAlarmed = {
  id: "logging.events-alarmed",
  promise:
    "Each of the fifteen events of the CIS benchmark is counted by its exact pattern, and the first raises an alarm that is delivered.",
  source: "CIS AWS Foundations 7.0 5.1 to 5.15; Security Hub CloudWatch.1 to CloudWatch.14",
  proof(stack) {
    const filters = Object.entries(stack.resource?.["aws_cloudwatch_log_metric_filter"] ?? {});
    const alarms = Object.values(stack.resource?.["aws_cloudwatch_metric_alarm"] ?? {});
    if (filters.length === 0) return { satisfied: [], broken: [] };
    const missing = Object.entries(monitoredEvents).flatMap(([id, { cis, pattern }]) => {
      const counted = filters.filter(([, filter]) => filter["pattern"] === pattern);
      const alarmed = counted.some(([name, filter]) => {
        const [metric] = nestedBlocks(filter["metric_transformation"]);
        return alarms.some((alarm) => watches(alarm, name, metric) && tells(alarm));
      });
      return alarmed ? [] : [`${id} (CIS ${cis})`];
    });
    const each = judged(stack, "aws_cloudwatch_metric_alarm", (alarm) =>
      tells(alarm) ? undefined : "it tells nobody",
    );
    if (missing.length === 0) return each;
    const address = "aws_cloudwatch_log_metric_filter";
    return {
      satisfied: each.satisfied,
      broken: [...each.broken, { address, problem: `nothing raises an alarm on ${missing.join(", ")}` }],
    };
  },
} as const satisfies Objective;

/** Whether an alarm is on the metric of a filter, which it names by a reference to it or in plain text. */
function watches(alarm: ResourceBody, filter: string, metric: ResourceBody | undefined): boolean {
  const reference = `\${aws_cloudwatch_log_metric_filter.${filter}.metric_transformation[0].name}`;
  return (
    metric !== undefined &&
    [reference, metric["name"]].includes(alarm["metric_name"]) &&
    alarm["namespace"] === metric["namespace"] &&
    alarm["threshold"] === 1 &&
    alarm["comparison_operator"] === "GreaterThanOrEqualToThreshold"
  );
}

function tells(alarm: ResourceBody): boolean {
  return [alarm["alarm_actions"] ?? []].flat().length > 0 && (alarm["actions_enabled"] ?? true) === true;
}
