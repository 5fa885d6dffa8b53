import { z } from "zod";
import { type MonitoredEventId, monitoredEvents } from "../../facts/monitored-events";
import { formats } from "./formats";

const ids = Object.keys(monitoredEvents) as [MonitoredEventId, ...MonitoredEventId[]];

/** An alarm that people hear of only when it is no known noise. */
export const quietAlarmSchema = z
  .strictObject({
    alarm: z.enum(ids).describe(`an alarm: ${ids.join(", ")}`),
    presets: z
      .array(z.enum(["deployment", "posture-services"]).describe("deployment or posture-services"))
      .max(2)
      .default([])
      .describe(
        "deployment: what the deployment role does; posture-services: what services that inspect accounts do",
      ),
    roles: z
      .array(formats.roleName)
      .max(10)
      .default([])
      .describe("names of roles that are left out, ten at most"),
    services: z
      .array(
        z
          .string()
          .regex(/^[a-z0-9.-]+\.amazonaws\.com$/)
          .describe("a service principal, for example config.amazonaws.com"),
      )
      .max(10)
      .default([])
      .describe("services that are left out where they act for somebody, ten at most"),
    reason: formats.reason,
  })
  .describe(
    "an alarm whose known noise is kept on record but tells nobody: alarm, presets, roles, services, reason",
  );
