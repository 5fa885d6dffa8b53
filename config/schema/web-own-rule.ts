import { z } from "zod";
import { ruleBands } from "../../modules/web/rule-bands";
import { formats } from "./formats";
import { webResponseSchema } from "./web-response";
import { webStatementSchema } from "./web-statement";

const bands = Object.keys(ruleBands) as [keyof typeof ruleBands, ...(keyof typeof ruleBands)[]];

/** A rule of the user's own in a web ACL. */
export const webOwnRuleSchema = z
  .strictObject({
    name: formats.accountName,
    reason: formats.reason,
    action: z
      .enum(["allow", "block", "captcha", "challenge", "count"])
      .describe("allow, block, captcha, challenge or count"),
    statement: webStatementSchema,
    band: z
      .enum(bands)
      .optional()
      .describe(
        `the place among the rules, in the order of this list: ${bands.join(", ")}; default: after-content`,
      ),
    priority: z
      .int()
      .min(0)
      .max(99_999)
      .optional()
      .describe("0 to 99999, in place of band: a priority that no other rule has"),
    labels: z
      .array(z.string().min(1).max(128).describe("a label"))
      .max(20)
      .optional()
      .describe("labels for requests that match, which rules after this one can match"),
    response: webResponseSchema.optional(),
    immunitySeconds: z
      .int()
      .min(60)
      .max(259_200)
      .optional()
      .describe("60 to 259200 seconds in which who has passed a captcha or challenge is not asked again"),
  })
  .describe(
    "a rule of your own: name, reason, action, statement, band or priority, labels, response, immunitySeconds",
  );
