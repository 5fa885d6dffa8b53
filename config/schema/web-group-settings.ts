import { z } from "zod";
import { formats } from "./formats";
import { webStatementSchema } from "./web-statement";

/** What differs from how AWS publishes a managed rule group. */
export const webGroupSettingsSchema = z
  .strictObject({
    version: z
      .strictObject({
        name: z
          .string()
          .regex(/^[\w.-]{1,64}$/)
          .describe("a version as AWS names it, for example Version_1.19"),
        reason: formats.reason,
      })
      .optional()
      .describe(
        "a version in place of the default one, which AWS keeps current: name, reason. An alarm tells 30 days before it ends",
      ),
    scopeDown: z
      .strictObject({ statement: webStatementSchema, reason: formats.reason })
      .optional()
      .describe("requests that the group sees: statement, reason; default: every request"),
    overrides: z
      .array(
        z.strictObject({
          rule: z
            .string()
            .regex(/^[\w-]{1,128}$/)
            .describe("the name of a rule in the group, case-sensitive"),
          action: z
            .enum(["allow", "block", "captcha", "challenge", "count"])
            .describe("allow, block, captcha, challenge or count"),
          reason: formats.reason,
          expires: formats.date.optional(),
        }),
      )
      .min(1)
      .optional()
      .describe(
        "other actions for single rules: rule, action, reason, and expires where the action is allow or count",
      ),
  })
  .describe("settings of a managed rule group: version, scopeDown, overrides");
