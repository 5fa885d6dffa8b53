import type { Judge } from "../judges/judge";
import type { JsonObject } from "../plan/json-object";
import type { Risk } from "../risk";

const moreExcluded: Judge = (change) => {
  const names = (values: JsonObject | undefined) =>
    new Set(String(values?.["selection_criteria"] ?? "").match(/"[^"]*"/g) ?? []);
  if (change.before === undefined || change.after === undefined) return undefined;
  const had = names(change.before);
  const more = [...names(change.after)].filter((name) => !had.has(name));
  if (more.length === 0) return undefined;
  return {
    message: `no longer forwards ${more.join(", ")}`,
    before: String(change.before["selection_criteria"] ?? "nothing is excluded"),
    after: String(change.after["selection_criteria"]),
  };
};

export const logGroupsExcluded = {
  id: "log-groups-excluded",
  severity: "medium",
  reason: "Named log groups no longer reach the archive.",
  advice: "Exclude only groups that would be forwarded in a circle.",
  source: "Amazon CloudWatch Logs API Reference, PutAccountPolicy: selectionCriteria",
  reads: { aws_cloudwatch_log_account_policy: ["selection_criteria"] },
  judge: moreExcluded,
  cases: {
    dangerous: [
      {
        type: "aws_cloudwatch_log_account_policy",
        before: { selection_criteria: "LogGroupName NOT IN []" },
        after: { selection_criteria: 'LogGroupName NOT IN ["a"]' },
      },
      {
        type: "aws_cloudwatch_log_account_policy",
        before: { selection_criteria: null },
        after: { selection_criteria: 'LogGroupName NOT IN ["a"]' },
      },
    ],
    harmless: [
      {
        type: "aws_cloudwatch_log_account_policy",
        before: { selection_criteria: 'LogGroupName NOT IN ["a", "b"]' },
        after: { selection_criteria: 'LogGroupName NOT IN ["b"]' },
      },
    ],
  },
} as const satisfies Risk;
