import { z } from "zod";
import { formats } from "./formats";

/** What Shield Advanced protects. Source: AWS Shield Advanced API Reference "CreateProtection", `ResourceArn`. */
const protectedArn = new RegExp(
  `^arn:aws:(?:${[
    "elasticloadbalancing:[a-z0-9-]+:\\d{12}:loadbalancer/app/[A-Za-z0-9-]+/[0-9a-f]+",
    "elasticloadbalancing:[a-z0-9-]+:\\d{12}:loadbalancer/(?!app/|net/|gwy/)[A-Za-z0-9-]+",
    "cloudfront::\\d{12}:distribution/[A-Z0-9]+",
    "globalaccelerator::\\d{12}:accelerator/[0-9a-f-]+",
    "route53:::hostedzone/Z[A-Z0-9]+",
    "ec2:[a-z0-9-]+:\\d{12}:eip-allocation/eipalloc-[0-9a-f]+",
  ].join("|")})$`,
);

const protection = z
  .strictObject({
    resource: z
      .string()
      .regex(protectedArn)
      .describe(
        "the ARN of an Application Load Balancer, a Classic Load Balancer, a CloudFront distribution, an accelerator of Global Accelerator, a public hosted zone, or an Elastic IP address (arn:aws:ec2:REGION:ACCOUNT:eip-allocation/eipalloc-...), by which a Network Load Balancer or an instance is protected",
      ),
    healthCheck: z
      .string()
      .regex(/^arn:aws:route53:::healthcheck\/[0-9a-f-]{36}$/)
      .optional()
      .describe(
        "the ARN of a Route 53 health check that tells whether the application works, for example arn:aws:route53:::healthcheck/2f1c9c7e-55a0-4b1e-9d8a-6a1e0f7c0007; it must be healthy when it is associated, and a hosted zone has none",
      ),
    automaticResponse: z
      .strictObject({
        webAcl: formats.accountName.describe("the name, under web, of the web ACL that the resource has"),
        action: z
          .enum(["count", "block"])
          .default("count")
          .describe("count, to see for weeks what would be blocked; then block"),
      })
      .optional()
      .describe(
        "rules that Shield Advanced writes into the web ACL during an attack, for an Application Load Balancer or a CloudFront distribution: webAcl, action; they take 150 WCU of the web ACL",
      ),
  })
  .describe("a protection: resource, healthCheck, automaticResponse");

/** Source: AWS Shield Advanced API Reference "CreateProtectionGroup" (36 characters). */
const groupName = formats.accountName
  .max(36)
  .describe(
    "a name of lower case letters, digits and single hyphens that begins with a letter, at most 36 characters",
  );

const group = z
  .strictObject({
    aggregation: z
      .enum(["sum", "mean", "max"])
      .describe(
        "sum for many resources with little traffic, mean for resources that share it evenly, max for a distribution with what is behind it",
      ),
    members: z
      .union([
        z.literal("all"),
        z.enum([
          "application-load-balancer",
          "classic-load-balancer",
          "cloudfront-distribution",
          "elastic-ip-allocation",
          "global-accelerator",
          "route-53-hosted-zone",
        ]),
        z.array(formats.accountName).min(1),
      ])
      .describe(
        "all protections; those of one type (application-load-balancer, classic-load-balancer, cloudfront-distribution, elastic-ip-allocation, global-accelerator or route-53-hosted-zone); or a list of names of protections",
      ),
  })
  .describe("protections whose traffic is judged together: aggregation, members");

const contact = z
  .strictObject({
    email: formats.email,
    phone: z
      .string()
      .regex(/^\+[1-9]\d{1,14}$/)
      .optional()
      .describe(
        'a phone number in quotes: + and digits without blanks, at most 15, for example "+35315550100"',
      ),
    notes: z
      .string()
      .regex(/^[\w .,:/()+@-]{1,1024}$/)
      .optional()
      .describe("when to call whom, in letters, digits and .,:/()+@- , at most 1024 characters"),
  })
  .describe("whom the response team calls: email, phone, notes");

const account = z
  .strictObject({
    protections: z
      .record(formats.accountName, protection)
      .refine((protections) => Object.keys(protections).length > 0)
      .describe("the protections by name, at least one: a subscription alone protects nothing"),
    groups: z
      .record(groupName, group)
      .default({})
      .describe("protection groups by name, at most 36 characters; they detect together and block nothing"),
    responseTeam: z
      .strictObject({
        logBuckets: z
          .array(
            z
              .string()
              .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
              .describe("the name of a bucket"),
          )
          .max(10)
          .default([])
          .describe(
            "names of buckets of this account with logs that the team may read, at most 10; none of Palisade's, whose policies and keys do not admit it",
          ),
        reason: formats.reason,
      })
      .optional()
      .describe(
        "what the Shield Response Team of AWS may do in an attack: change web ACLs and protections by a role, and read logs; it needs AWS Business or Enterprise Support: logBuckets, reason",
      ),
    proactiveEngagement: z
      .strictObject({
        contacts: z.array(contact).min(1).max(10).describe("1 to 10 contacts, one with a phone number"),
      })
      .optional()
      .describe(
        "whom the Shield Response Team calls by itself when a health check fails during an attack: contacts; it needs AWS Business or Enterprise Support, and a protection with healthCheck",
      ),
  })
  .describe("what is protected in an account: protections, groups, responseTeam, proactiveEngagement");

/** AWS Shield Advanced: who agrees to its cost, and what it protects. */
export const shieldSchema = z
  .strictObject({
    acceptsCost: z
      .literal("12 months at 3,000 USD a month")
      .describe(
        '"12 months at 3,000 USD a month", in these words: the fee of the organization, whatever it protects and besides the traffic; nobody can end it early',
      ),
    autoRenew: z
      .enum(["enabled", "disabled"])
      .describe(
        "enabled: another 12 months follow; disabled: none, which AWS takes in the last 30 days of a subscription only",
      ),
    reason: formats.reason,
    accounts: z
      .record(formats.accountName, account)
      .refine((accounts) => Object.keys(accounts).length > 0)
      .describe(
        "what is protected by account, at least one; each account says shieldAdvanced: subscribed as well",
      ),
  })
  .describe("AWS Shield Advanced: acceptsCost, autoRenew, reason, accounts");
