import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import { deleted } from "../judges/deleted";
import type { Judge } from "../judges/judge";
import { sameJson } from "../judges/same-json";
import { turnedOff } from "../judges/turned-off";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

const patternChanged: Judge = ({ before, after }) => {
  const [from, to] = [before, after].map((values) => values?.["event_pattern"]);
  if (typeof from !== "string" || typeof to !== "string" || sameJson(from, to)) return undefined;
  return { message: "selects other events than before", before: from, after: to, severity: "medium" };
};

export const eventsNotForwarded = {
  id: "events-not-forwarded",
  severity: "high",
  reason: "Findings are no longer forwarded to who answers them.",
  advice: "Keep the rule and its targets.",
  source: 'Amazon EventBridge User Guide, "Rules in Amazon EventBridge"',
  reads: {
    aws_scheduler_schedule: ["state"],
    aws_cloudwatch_event_rule: ["state", "is_enabled", "event_pattern"],
    aws_cloudwatch_event_target: ["arn"],
    aws_cloudwatch_event_bus: [],
    aws_pipes_pipe: ["desired_state"],
  },
  judge: anyOf(
    changed("arn", "forwards to something else"),
    turnsBad({
      path: "state",
      absent: "ENABLED",
      bad: (state) => state === "DISABLED",
      created: true,
      message: "is switched off",
    }),
    turnsBad({
      path: "desired_state",
      absent: "RUNNING",
      bad: (state) => state === "STOPPED",
      message: "is stopped",
    }),
    turnedOff("is_enabled", "is switched off", { absent: true, created: true }),
    deleted("is destroyed: events are no longer forwarded"),
    patternChanged,
  ),
  cases: {
    dangerous: [
      { type: "aws_cloudwatch_event_target", before: { arn: "a" }, after: { arn: "b" } },
      { type: "aws_scheduler_schedule", before: { state: "ENABLED" }, after: { state: "DISABLED" } },
      {
        type: "aws_cloudwatch_event_rule",
        before: { event_pattern: '{"source":["a","b"]}' },
        after: { event_pattern: '{"source":["a"]}' },
        severity: "medium",
      },
      { type: "aws_pipes_pipe", before: { desired_state: "RUNNING" }, after: { desired_state: "STOPPED" } },
      { type: "aws_cloudwatch_event_rule", before: { state: "ENABLED" }, after: { state: "DISABLED" } },
      { type: "aws_cloudwatch_event_rule", before: { is_enabled: true }, after: { is_enabled: false } },
      { type: "aws_cloudwatch_event_target", before: {} },
    ],
    harmless: [
      { type: "aws_cloudwatch_event_rule", before: { state: "DISABLED" }, after: { state: "ENABLED" } },
      {
        type: "aws_cloudwatch_event_rule",
        before: { event_pattern: '{"source":["a","b"]}' },
        after: { event_pattern: '{ "source": ["b", "a"] }' },
      },
    ],
  },
} as const satisfies Risk;
