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
          .union([
            z.string().regex(/^https:\/\/[A-Za-z0-9.-]+(:[0-9]+)?(\/[A-Za-z0-9._~%/?=&+-]*)?$/),
            z
              .strictObject({
                ssmParameter: z
                  .string()
                  .regex(/^\/?(?!aws|ssm)[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+){0,14}$/i)
                  .max(1011)
                  .describe("the name of a parameter of SSM Parameter Store, for example /acme/pager"),
              })
              .describe("where the endpoint is kept: ssmParameter"),
            z
              .strictObject({
                secret: z
                  .string()
                  .regex(/^[A-Za-z0-9/_+=.@-]{1,512}$/)
                  .describe("the name of a secret of Secrets Manager, for example acme/pager"),
              })
              .describe("where the endpoint is kept: secret"),
          ])
          .describe(
            "an https:// endpoint of a pager or chat; or ssmParameter: or secret: with the name of what holds it, in the management and the security account, in the home Region",
          ),
      )
      .max(10)
      .default([])
      .describe(
        "https:// endpoints of pagers and chats that confirm SNS subscriptions, at most 10; one with a key in it is a secret: name the SSM parameter or the secret that holds it instead",
      ),
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
