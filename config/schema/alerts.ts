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
  })
  .describe("whom alarms and findings reach: emails, endpoints");
