import { z } from "zod";
import { type CountableGroup, managedGroupRules } from "../../facts/managed-group-rules";
import { formats } from "./formats";
import { webAccountCreationSchema } from "./web-account-creation";
import { webAntiDdosSchema } from "./web-anti-ddos";
import { webGroupSettingsSchema } from "./web-group-settings";
import { webOwnRuleSchema } from "./web-own-rule";
import { webPath } from "./web-path";
import { webPayloadField } from "./web-payload-field";
import { webRateLimitSchema } from "./web-rate-limit";
import { webResponseInspectionSchema } from "./web-response-inspection";

const addresses = z
  .array(z.union([z.cidrv4(), z.cidrv6()]).describe("an IPv4 or IPv6 CIDR block"))
  .default([])
  .describe("IPv4 or IPv6 CIDR blocks");

const placement = z
  .discriminatedUnion("scope", [
    z.strictObject({ scope: z.literal("regional"), region: formats.region }),
    z.strictObject({ scope: z.literal("cloudfront") }),
  ])
  .describe("scope: regional with a Region, or scope: cloudfront");

/**
 * What a regional web ACL protects.
 *
 * Source: AWS WAF API Reference "AssociateWebACL", `ResourceArn`.
 */
const associated = new RegExp(
  `^arn:aws(?:-cn|-us-gov)?:(?:${[
    "elasticloadbalancing:[a-z0-9-]+:\\d{12}:loadbalancer/app/[A-Za-z0-9-]+/[0-9a-f]+",
    "apigateway:[a-z0-9-]+::/restapis/[a-z0-9]+/stages/[!-~]+",
    "appsync:[a-z0-9-]+:\\d{12}:apis/[A-Za-z0-9]+",
    "cognito-idp:[a-z0-9-]+:\\d{12}:userpool/[!-~]+",
    "apprunner:[a-z0-9-]+:\\d{12}:service/[!-~]+/[!-~]+",
    "ec2:[a-z0-9-]+:\\d{12}:verified-access-instance/vai-[0-9a-f]+",
  ].join("|")})$`,
);

/** One AWS WAF web ACL. */
export const webAclSchema = z
  .strictObject({
    account: formats.accountName,
    at: placement,
    mode: z
      .enum(["block", "count"])
      .default("block")
      .describe("block, or count to observe a new web ACL before it blocks"),
    managedRuleGroups: z
      .array(z.enum(["admin-pages", "linux", "php", "unix", "windows", "wordpress"]))
      .default([])
      .describe("managed rule groups in addition to those of every web ACL"),
    countedRules: z
      .array(
        z.strictObject({
          group: z
            .enum(Object.keys(managedGroupRules) as [CountableGroup, ...CountableGroup[]])
            .describe(
              `a managed rule group that the web ACL has: ${Object.keys(managedGroupRules).join(", ")}`,
            ),
          rule: z
            .string()
            .regex(/^[\w-]{1,128}$/)
            .describe("the name of a rule in the group, case-sensitive, for example SizeRestrictions_BODY"),
          reason: formats.reason,
          expires: formats.date,
        }),
      )
      .default([])
      .describe(
        "rules of managed rule groups that only count, each with reason and expires: group, rule, reason, expires",
      ),
    botControl: z
      .enum(["none", "common", "targeted"])
      .default("none")
      .describe("none, common or targeted (AWS WAF Bot Control); charged per month and per request"),
    accountTakeover: z
      .strictObject({
        loginPath: webPath,
        payload: z.enum(["json", "form"]).describe("json or form: the format of the login request"),
        usernameField: webPayloadField,
        passwordField: webPayloadField,
        responseInspection: webResponseInspectionSchema.optional(),
      })
      .optional()
      .describe(
        "account takeover prevention (ATP) for a login, charged per month and per request: loginPath, payload, usernameField, passwordField, responseInspection",
      ),
    rateLimits: z
      .array(webRateLimitSchema)
      .max(10)
      .default([{ name: "all", requestsPerFiveMinutes: 2000 }])
      .describe(
        "rate-based rules, per client address over five minutes unless they say otherwise, at most 10: name, requestsPerFiveMinutes or limit, pathPrefix, scopeDown, keys, action, response",
      ),
    accountCreation: webAccountCreationSchema.optional(),
    antiDdos: webAntiDdosSchema.optional(),
    groupSettings: z
      .partialRecord(
        z.enum(Object.keys(managedGroupRules) as [CountableGroup, ...CountableGroup[]]),
        webGroupSettingsSchema,
      )
      .default({})
      .describe(
        "what differs from how AWS publishes managed rule groups, by group: version, scopeDown, overrides",
      ),
    rules: z
      .array(webOwnRuleSchema)
      .max(100)
      .default([])
      .describe(
        "rules of your own: name, reason, action, statement, band or priority, labels, response, immunitySeconds",
      ),
    ipSets: z
      .record(formats.accountName, addresses)
      .default({})
      .describe("addresses by the name of a set, for statements: CIDR blocks"),
    regexPatternSets: z
      .record(
        formats.accountName,
        z
          .array(z.string().describe("a regular expression, at most 512 characters"))
          .describe("1 to 10 regular expressions"),
      )
      .default({})
      .describe("regular expressions by the name of a set, for statements"),
    responseBodies: z
      .record(
        formats.accountName,
        z.strictObject({
          contentType: z.enum(["html", "json", "text"]).describe("html, json or text"),
          content: z.string().describe("1 to 4096 bytes"),
        }),
      )
      .default({})
      .describe("bodies of custom responses, by key, at most 50: contentType, content"),
    tokenDomains: z
      .array(z.string().describe("a domain, for example shop.example.com"))
      .default([])
      .describe(
        "domains whose tokens of challenges and CAPTCHAs are taken beside that of the resource, at most 10",
      ),
    challengeImmunitySeconds: z
      .int()
      .min(300)
      .max(259_200)
      .optional()
      .describe("300 to 259200 seconds in which who has passed a challenge is not asked again; default: 300"),
    captchaImmunitySeconds: z
      .int()
      .min(60)
      .max(259_200)
      .optional()
      .describe("60 to 259200 seconds in which who has solved a CAPTCHA is not asked again; default: 300"),
    bodyInspectionKilobytes: z
      .union([z.literal(16), z.literal(32), z.literal(48), z.literal(64)])
      .optional()
      .describe(
        "16, 32, 48 or 64: how much of a body is inspected; AWS charges for more than 16, and load balancers and AppSync stay at 8",
      ),
    logOnlyMatched: z
      .strictObject({ reason: formats.reason })
      .optional()
      .describe(
        "logs only requests on which a rule acted, where the log of all would cost too much: reason; default: every request is logged",
      ),
    clientAddress: z
      .strictObject({
        header: z
          .string()
          .regex(/^[a-zA-Z0-9-]{1,255}$/)
          .describe("the name of a header in letters, digits and hyphens, for example CF-Connecting-IP"),
        position: z
          .enum(["first", "last"])
          .default("last")
          .describe(
            "first or last: the address of the header that is compared with allowedAddresses; last is what the CDN next to AWS wrote. Rate limits and countries always read the first",
          ),
      })
      .optional()
      .describe(
        "the client's address behind a CDN or proxy of somebody else, for rate limits, geography, allowedAddresses and deniedAddresses: header, position. Requests without the header, or without an address in it, are blocked. Name a header that the CDN sets anew (CF-Connecting-IP, True-Client-IP, Fastly-Client-IP): where it appends to X-Forwarded-For, the first address is what the client wrote. Let only the CDN reach the resource, for the same reason. Default: the address that connects",
      ),
    allowedAddresses: addresses,
    deniedAddresses: addresses,
    geography: z
      .strictObject({
        kind: z.enum(["allow-only", "deny"]).describe("allow-only or deny"),
        countries: z
          .array(
            z
              .string()
              .regex(/^[A-Z]{2}$/)
              .describe("an ISO 3166 country code of two capital letters"),
          )
          .min(1)
          .max(50)
          .describe("ISO 3166 country codes of two capital letters"),
      })
      .optional()
      .describe("countries to allow or to deny: kind, countries"),
    redactedHeaders: z
      .array(z.string().regex(/^[a-z0-9_-]{1,40}$/))
      .max(100)
      .default([])
      .describe(
        "request headers to redact in the log, in lower case, in addition to authorization and cookie",
      ),
    redactedFields: z
      .array(z.enum(["query-string", "uri-path", "method"]).describe("query-string, uri-path or method"))
      .default([])
      .describe(
        "parts of requests to redact in the log: query-string (and with it the header referer, which repeats it), uri-path, method",
      ),
    associatedResources: z
      .array(
        z
          .string()
          .regex(associated)
          .describe(
            "the ARN of an Application Load Balancer, stage of a REST API, user pool, AppSync API, App Runner service or Verified Access instance; a CloudFront distribution names its web ACL itself (web_acl_id)",
          ),
      )
      .default([])
      .describe("ARNs of the load balancers, API stages and other resources that the web ACL protects"),
  })
  .describe("a web ACL: account, at, mode, rules");
