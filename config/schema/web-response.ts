import { z } from "zod";
import { formats } from "./formats";

/** What a blocked client is answered. */
export const webResponseSchema = z
  .strictObject({
    code: z.int().min(200).max(599).describe("an HTTP status code, for example 403"),
    body: formats.accountName.optional(),
    headers: z
      .record(
        z
          .string()
          .regex(/^[A-Za-z0-9._-]{1,64}$/)
          .describe("the name of a header"),
        z
          .string()
          .regex(/^(?:(?![$%#&]\{)[ -~])+$/)
          .max(255)
          .describe("a value of 1 to 255 characters"),
      )
      .optional()
      .describe("headers by name"),
  })
  .describe("a custom response for who is blocked: code, body (a key of responseBodies), headers")
  .meta({ id: "WebResponse" });
