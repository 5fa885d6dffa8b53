import { anyOf } from "../judges/any-of";
import type { Judge } from "../judges/judge";
import { raised } from "../judges/raised";
import type { JsonObject } from "../plan/json-object";
import type { Risk } from "../risk";

/** Minutes of a duration of ISO 8601, such as `PT1H30M`. */
function minutesOf(values: JsonObject | undefined): number | undefined {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?$/.exec(String(values?.["session_duration"]));
  return match === null ? undefined : Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0);
}

const sessionRaised: Judge = ({ before, after }) => {
  const [from, to] = [minutesOf(before), minutesOf(after)];
  if (from === undefined || to === undefined || to <= from) return undefined;
  return { message: "gives longer sessions", before: `${from} minutes`, after: `${to} minutes` };
};

export const sessionsLonger = {
  id: "sessions-longer",
  severity: "medium",
  reason: "A stolen session lives longer.",
  advice: "Keep sessions as short as the work takes.",
  source: 'IAM User Guide, "Update the maximum session duration for a role"',
  reads: {
    aws_iam_role: ["max_session_duration"],
    aws_ssoadmin_permission_set: ["session_duration"],
    aws_rolesanywhere_profile: ["duration_seconds"],
  },
  judge: anyOf(
    raised("max_session_duration", "gives longer sessions", 3600),
    raised("duration_seconds", "gives longer sessions", 3600),
    sessionRaised,
  ),
  cases: {
    dangerous: [
      {
        type: "aws_rolesanywhere_profile",
        before: { duration_seconds: 400 },
        after: { duration_seconds: 4000 },
      },
      {
        type: "aws_iam_role",
        before: { max_session_duration: 3600 },
        after: { max_session_duration: 43200 },
      },
      {
        type: "aws_ssoadmin_permission_set",
        before: { session_duration: "PT1H" },
        after: { session_duration: "PT12H" },
      },
    ],
    harmless: [
      {
        type: "aws_iam_role",
        before: { max_session_duration: 43200 },
        after: { max_session_duration: 3600 },
      },
      {
        type: "aws_ssoadmin_permission_set",
        before: { session_duration: "PT1H" },
        after: { session_duration: "PT60M" },
      },
    ],
  },
} as const satisfies Risk;
