import { z } from "zod";
import { formats } from "./formats";

/** Who is notified of alarms and findings. */
export const alertsSchema = z
  .strictObject({
    emails: z
      .array(formats.email)
      .min(1)
      .max(20)
      .optional()
      .describe("email addresses, 1 to 20; default: contacts.security.email"),
    endpoints: z
      .array(
        z
          .string()
          .regex(/^https:\/\/[A-Za-z0-9.-]+(:[0-9]+)?(\/[A-Za-z0-9._~%/?=&+-]*)?$/)
          .describe("an https:// endpoint of a pager or chat"),
      )
      .max(10)
      .default([])
      .describe("https:// endpoints of pagers and chats that confirm SNS subscriptions, at most 10"),
    slack: z
      .array(
        z
          .strictObject({
            workspace: z
              .string()
              .regex(/^T[A-Z0-9]{8,14}$/)
              .describe("the id of a Slack workspace, for example T0123ABCD"),
            channel: z
              .string()
              .regex(/^[CG][A-Z0-9]{8,14}$/)
              .describe("the id of a Slack channel, for example C0123ABCD"),
          })
          .describe("a Slack channel: workspace, channel"),
      )
      .max(5)
      .default([])
      .describe(
        "Slack channels, at most 5; first authorize the workspace in the console of the management and security accounts",
      ),
  })
  .describe("who is notified of alarms and findings: emails, endpoints, slack");
