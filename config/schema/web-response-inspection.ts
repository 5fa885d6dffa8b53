import { z } from "zod";

const text = z
  .string()
  .regex(/^(?:(?![$%#&]\{)\P{Cc})+$/u)
  .max(100)
  .describe("a text of 1 to 100 characters");

const texts = {
  success: z.array(text).min(1).max(5).describe("1 to 5 texts of a success"),
  failure: z.array(text).min(1).max(5).describe("1 to 5 texts of a failure"),
};

const codes = (of: string) =>
  z
    .array(z.int().min(100).max(999).describe("an HTTP status code"))
    .min(1)
    .max(10)
    .describe(`1 to 10 HTTP status codes of a ${of}`);

/** How responses tell of success and failure. */
export const webResponseInspectionSchema = z
  .strictObject({
    statusCode: z
      .strictObject({ success: codes("success"), failure: codes("failure") })
      .optional()
      .describe("HTTP status codes: success, failure"),
    bodyContains: z.strictObject(texts).optional().describe("texts in the body: success, failure"),
    json: z
      .strictObject({
        identifier: z
          .string()
          .regex(/^\/(?:(?![$%#&]\{)[!-~])+$/)
          .max(256)
          .describe("a JSON pointer"),
        ...texts,
      })
      .optional()
      .describe("values of a field of a JSON body: identifier, success, failure"),
  })
  .describe("how responses of CloudFront tell of success and failure: one of statusCode, bodyContains, json")
  .meta({ id: "WebResponseInspection" });
