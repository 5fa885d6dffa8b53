import { z } from "zod";
import { formats } from "./formats";

/** Whom alarms and findings reach. */
export const alertsSchema = z
  .strictObject({
    emails: z
      .array(formats.email)
      .min(1)
      .max(20)
      .optional()
      .describe("e-mail addresses, one to twenty; contacts.security.email when left out"),
    endpoints: z
      .array(
        z
          .string()
          .regex(/^https:\/\/[A-Za-z0-9.-]+(:[0-9]+)?(\/[A-Za-z0-9._~%/?=&+-]*)?$/)
          .describe("an https:// address of a pager or a chat"),
      )
      .max(10)
      .default([])
      .describe("https:// addresses of pagers and chats that confirm SNS subscriptions, ten at most"),
    slack: z
      .array(
        z
          .strictObject({
            workspace: z
              .string()
              .regex(/^T[A-Z0-9]{8,14}$/)
              .describe("the id of a workspace, for example T0123ABCD"),
            channel: z
              .string()
              .regex(/^[CG][A-Z0-9]{8,14}$/)
              .describe("the id of a channel, for example C0123ABCD"),
          })
          .describe("a channel of Slack: workspace, channel"),
      )
      .max(5)
      .default([])
      .describe(
        "channels of Slack, five at most; authorize the workspace in the console of the management and security accounts first",
      ),
  })
  .describe("whom alarms and findings reach: emails, endpoints, slack");
