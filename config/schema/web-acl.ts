import { z } from "zod";
import { formats } from "./formats";

const addresses = z
  .array(z.union([z.cidrv4(), z.cidrv6()]))
  .default([])
  .describe("IPv4 or IPv6 blocks in CIDR notation");

const placement = z
  .discriminatedUnion("scope", [
    z.strictObject({ scope: z.literal("regional"), region: formats.region }),
    z.strictObject({ scope: z.literal("cloudfront") }),
  ])
  .describe("scope: regional with a region, or scope: cloudfront");

/** One AWS WAF web ACL. */
export const webAclSchema = z
  .strictObject({
    account: formats.accountName,
    at: placement,
    mode: z
      .enum(["block", "count"])
      .default("block")
      .describe("block, or count while a new web ACL is watched before it blocks"),
    managedRuleGroups: z
      .array(z.enum(["linux", "unix", "windows", "php", "wordpress"]))
      .default([])
      .describe("managed rule groups beside those that every web ACL has"),
    rateLimits: z
      .array(
        z.strictObject({
          name: formats.accountName,
          requestsPerFiveMinutes: z.int().min(10).max(2_000_000_000).describe("10 to 2000000000 requests"),
          pathPrefix: z.string().regex(/^\//).max(200).optional().describe("a path that begins with /"),
        }),
      )
      .default([{ name: "all", requestsPerFiveMinutes: 2000 }])
      .describe("limits for each client address over five minutes"),
    allowedAddresses: addresses,
    deniedAddresses: addresses,
    geography: z
      .strictObject({
        kind: z.enum(["allow-only", "deny"]).describe("allow-only or deny"),
        countries: z
          .array(z.string().regex(/^[A-Z]{2}$/))
          .min(1)
          .describe("ISO 3166 country codes of two capital letters"),
      })
      .optional()
      .describe("countries to admit or to turn away"),
    redactedHeaders: z
      .array(
        z
          .string()
          .regex(/^[a-z0-9-]+$/)
          .max(64),
      )
      .max(100)
      .default(["authorization", "cookie"])
      .describe("request headers, in lower case, that the log must not hold"),
    associatedResources: z
      .array(z.string().regex(/^arn:aws[a-z-]*:/))
      .default([])
      .describe("ARNs of load balancers, API stages or user pools that the web ACL protects"),
  })
  .describe("a web ACL: account, at, mode, rules");
