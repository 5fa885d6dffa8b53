import { z } from "zod";
import { type FieldToMatch, plainFields } from "../../modules/web/field-to-match";

const oversizeHandling = z
  .enum(["match", "no-match", "continue"])
  .optional()
  .describe(
    "match, no-match or continue where the part is longer than what AWS WAF inspects; default: match where a match stops a request",
  );

const name = z.string().min(1).max(64);

const map = z.strictObject({
  included: z.array(name).min(1).max(199).optional().describe("names that are inspected; default: all"),
  excluded: z.array(name).min(1).max(199).optional().describe("names that are not inspected"),
  matchScope: z.enum(["all", "key", "value"]).optional().describe("all (the default), key or value"),
  oversizeHandling,
});

/** The part of a request that a statement looks at. */
export const webFieldSchema: z.ZodType<FieldToMatch, FieldToMatch> = z
  .union([
    z.enum(plainFields),
    z.strictObject({
      singleHeader: name.optional().describe("the name of a header in lower case, at most 40 characters"),
      singleQueryArgument: name
        .optional()
        .describe("the name of a query argument in lower case, at most 30 characters"),
      body: z.strictObject({ oversizeHandling }).optional().describe("the body: oversizeHandling"),
      jsonBody: z
        .strictObject({
          includedPaths: z
            .array(z.string().regex(/^\//).max(512).describe("a JSON pointer, which begins with /"))
            .min(1)
            .optional()
            .describe("JSON pointers of what is inspected; default: the whole body"),
          matchScope: z.enum(["all", "key", "value"]).optional().describe("all (the default), key or value"),
          oversizeHandling,
          invalidFallbackBehavior: z
            .enum(["match", "no-match", "evaluate-as-string"])
            .optional()
            .describe(
              "match, no-match or evaluate-as-string where the body is no JSON; default: match where a match stops a request",
            ),
        })
        .optional()
        .describe("the body as JSON: includedPaths, matchScope, oversizeHandling, invalidFallbackBehavior"),
      headers: map.optional().describe("headers: included or excluded, matchScope, oversizeHandling"),
      cookies: map.optional().describe("cookies: included or excluded, matchScope, oversizeHandling"),
    }),
  ])
  .describe(
    `${plainFields.join(", ")}; or one of singleHeader, singleQueryArgument, body, jsonBody, headers, cookies`,
  )
  .meta({ id: "WebField" });
