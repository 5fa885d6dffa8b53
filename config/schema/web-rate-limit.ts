import { z } from "zod";
import { plainRateKeys } from "../../modules/web/rate-key";
import { formats } from "./formats";
import { webPath } from "./web-path";
import { webResponseSchema } from "./web-response";
import { webStatementSchema } from "./web-statement";
import { webTransformationsSchema } from "./web-transformations";

const name = z
  .string()
  .regex(/^(?:(?![$%#&]\{)[!-~])+$/)
  .max(64);

const key = z
  .union([
    z.enum(plainRateKeys),
    z.strictObject({
      header: name.optional().describe("the name of a header"),
      cookie: name.optional().describe("the name of a cookie"),
      queryArgument: name.optional().describe("the name of a query argument, at most 30 characters"),
      labelNamespace: z
        .string()
        .min(1)
        .max(1024)
        .optional()
        .describe("a namespace of labels, with its colon"),
      textTransformations: webTransformationsSchema.optional(),
    }),
  ])
  .describe(`${plainRateKeys.join(", ")}; or one of header, cookie, queryArgument, labelNamespace`);

/** A rate-based rule of a web ACL. */
export const webRateLimitSchema = z
  .strictObject({
    name: formats.accountName,
    requestsPerFiveMinutes: z
      .int()
      .min(10)
      .max(2_000_000_000)
      .optional()
      .describe("10 to 2000000000 requests"),
    limit: z
      .strictObject({
        requests: z.int().min(10).max(2_000_000_000).describe("10 to 2000000000 requests"),
        seconds: z
          .union([z.literal(60), z.literal(120), z.literal(300), z.literal(600)])
          .describe("60, 120, 300 or 600"),
      })
      .optional()
      .describe("in place of requestsPerFiveMinutes, a window of another length: requests, seconds"),
    pathPrefix: webPath.optional(),
    scopeDown: webStatementSchema.optional(),
    keys: z
      .array(key)
      .optional()
      .describe(
        "what requests are counted by, each combination by itself, at most 5; [] counts those of pathPrefix or scopeDown together; default: the client's address",
      ),
    action: z
      .enum(["block", "captcha", "challenge", "count"])
      .optional()
      .describe("block (the default), captcha, challenge or count"),
    response: webResponseSchema.optional(),
  })
  .describe(
    "a rate limit: name, requestsPerFiveMinutes or limit, pathPrefix, scopeDown, keys, action, response",
  );
