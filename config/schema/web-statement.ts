import { z } from "zod";
import type { OwnStatement } from "../../modules/web/own-statement";
import { formats } from "./formats";
import { webFieldSchema } from "./web-field";
import { webTransformationsSchema } from "./web-transformations";

/** Text that AWS WAF looks for; what Terraform would run in it is escaped. */
const text = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^\P{Cc}*$/u);

const inspected = {
  fieldToMatch: webFieldSchema,
  textTransformations: webTransformationsSchema,
};

/** What a request must be like: one of AWS WAF's statements, by its name. */
export const webStatementSchema: z.ZodType<OwnStatement, OwnStatement> = z
  .strictObject({
    get and() {
      return z.array(webStatementSchema).describe("two or more statements that must all match").optional();
    },
    asn: z
      .strictObject({
        asnList: z
          .array(z.int().describe("a number of an autonomous system, without AS"))
          .describe("1 to 100 numbers"),
      })
      .optional()
      .describe("networks by the number of their autonomous system: asnList"),
    byteMatch: z
      .strictObject({
        ...inspected,
        positionalConstraint: z
          .enum(["exactly", "starts-with", "ends-with", "contains", "contains-word"])
          .describe("exactly, starts-with, ends-with, contains or contains-word"),
        searchString: text(200).describe("a text of 1 to 200 bytes"),
      })
      .optional()
      .describe("a text at a place: fieldToMatch, positionalConstraint, searchString, textTransformations"),
    geo: z
      .strictObject({
        countryCodes: z
          .array(
            z
              .string()
              .regex(/^[A-Z]{2}$/)
              .describe("an ISO 3166 country code of two capital letters"),
          )
          .describe("1 to 50 ISO 3166 country codes of two capital letters"),
      })
      .optional()
      .describe("countries: countryCodes"),
    ipSet: z
      .strictObject({ name: formats.accountName })
      .optional()
      .describe("addresses of one of the ipSets: name"),
    labelMatch: z
      .strictObject({
        scope: z.enum(["label", "namespace"]).describe("label or namespace"),
        key: text(1024).describe(
          "a label of a rule before this one, or awswaf:managed: and so on of a managed rule group; a namespace ends with a colon",
        ),
      })
      .optional()
      .describe("labels that rules before this one have set: scope, key"),
    get not() {
      return webStatementSchema.describe("a statement that must not match").optional();
    },
    get or() {
      return z
        .array(webStatementSchema)
        .describe("two or more statements of which one must match")
        .optional();
    },
    regexMatch: z
      .strictObject({
        ...inspected,
        regexString: z.string().describe("a regular expression, at most 512 characters"),
      })
      .optional()
      .describe("a regular expression: fieldToMatch, regexString, textTransformations"),
    regexPatternSet: z
      .strictObject({ ...inspected, name: formats.accountName })
      .optional()
      .describe(
        "regular expressions of one of the regexPatternSets: fieldToMatch, name, textTransformations",
      ),
    sizeConstraint: z
      .strictObject({
        ...inspected,
        comparisonOperator: z.enum(["eq", "ne", "le", "lt", "ge", "gt"]).describe("eq, ne, le, lt, ge or gt"),
        size: z.int().min(0).max(2_147_483_647).describe("0 to 2147483647 bytes"),
      })
      .optional()
      .describe("the size of a part: fieldToMatch, comparisonOperator, size, textTransformations"),
    sqli: z
      .strictObject({
        ...inspected,
        sensitivityLevel: z.enum(["low", "high"]).optional().describe("low (the default) or high"),
      })
      .optional()
      .describe("SQL injection: fieldToMatch, sensitivityLevel, textTransformations"),
    xss: z
      .strictObject(inspected)
      .optional()
      .describe("cross-site scripting: fieldToMatch, textTransformations"),
  })
  .describe(
    "a statement, which is one of and, or, not, asn, byteMatch, geo, ipSet, labelMatch, regexMatch, regexPatternSet, sizeConstraint, sqli, xss",
  )
  .meta({ id: "WebStatement" });
