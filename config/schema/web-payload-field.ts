import { z } from "zod";

/** Where a value stands in a request. */
export const webPayloadField = z
  .string()
  .regex(/^(?:(?![$%]\{)[!-~])+$/)
  .max(512)
  .describe("a JSON pointer such as /user (payload: json) or the name of a form field (payload: form)");
