import { z } from "zod";

const sensitivity = z.enum(["low", "medium", "high"]).describe("low, medium or high");

/** Anti-DDoS protection of a web ACL. */
export const webAntiDdosSchema = z
  .strictObject({
    blockSensitivity: sensitivity.default("low"),
    challenge: z
      .strictObject({
        sensitivity: sensitivity.default("high"),
        exemptUriPatterns: z
          .array(z.string().describe("a regular expression, at most 512 characters"))
          .max(5)
          .default([])
          .describe(
            "regular expressions of paths that no browser asks for, such as those of an API, at most 5",
          ),
      })
      .optional()
      .describe(
        "asks browsers for a token while an attack lasts: sensitivity, exemptUriPatterns; default: no",
      ),
  })
  .describe(
    "protection against floods of requests (Anti-DDoS), charged per month and per request; needs providerVersion >= 6.1.0: blockSensitivity, challenge",
  );
