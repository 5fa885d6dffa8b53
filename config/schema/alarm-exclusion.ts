import { z } from "zod";
import { type MonitoredEventId, monitoredEvents } from "../../facts/monitored-events";
import { formats } from "./formats";

const ids = Object.keys(monitoredEvents) as [MonitoredEventId, ...MonitoredEventId[]];

/** Events that a trail alarm records without notifying anybody. */
export const alarmExclusionSchema = z
  .strictObject({
    alarm: z.enum(ids).describe(`a trail alarm: ${ids.join(", ")}`),
    presets: z
      .array(z.enum(["deployment", "posture-services"]).describe("deployment or posture-services"))
      .max(2)
      .default([])
      .describe(
        "deployment: actions of the deployment role; posture-services: actions of the services that inspect accounts",
      ),
    roles: z
      .array(formats.roleName)
      .max(10)
      .default([])
      .describe("names of roles whose events are excluded, at most 10"),
    services: z
      .array(
        z
          .string()
          .regex(/^[a-z0-9.-]+\.amazonaws\.com$/)
          .describe("a service principal, for example config.amazonaws.com"),
      )
      .max(10)
      .default([])
      .describe("services whose events are excluded when they act on behalf of a principal, at most 10"),
    reason: formats.reason,
  })
  .describe(
    "known false positives of an alarm: they stay on record and notify nobody: alarm, presets, roles, services, reason",
  );
