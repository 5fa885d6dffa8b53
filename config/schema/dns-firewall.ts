import { z } from "zod";
import { formats } from "./formats";

const priority = z
  .int()
  .min(1)
  .max(9999)
  .describe("the priority of the rule, 1 to 9999: the lowest that matches decides, each once");

const domain = z
  .string()
  .max(254)
  .regex(/^[^\s,;]+$/)
  .describe("a domain name, for example pool.example.com, or *.example.com for every name below it");

const listName = z
  .string()
  .max(30)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .describe(
    "the name of a domain list: lower case letters, digits and single hyphens, at most 30 characters",
  );

const domainList = z
  .strictObject({
    action: z
      .enum(["allow", "alert", "block"])
      .describe(
        "allow: answered, and no later rule is asked; alert: answered, and marked in the query log; or block",
      ),
    priority,
    domains: z
      .array(domain)
      .min(1)
      .max(1000)
      .describe("domain names, 1 to 1000; example.com does not mean the names below it, *.example.com does"),
    redirection: z
      .enum(["inspect", "trust"])
      .default("inspect")
      .describe(
        "whether the names to which an answer redirects (CNAME, DNAME) are judged as well: inspect, the default, or trust, for allowed names whose owners change where they lead",
      ),
    reason: formats.reason,
  })
  .describe("a domain list of your own: action, priority, domains, redirection, reason");

/** DNS Firewall of Amazon Route 53 Resolver, for every network. */
export const dnsFirewallSchema = z
  .strictObject({
    managedList: z
      .strictObject({
        action: z
          .enum(["block", "alert"])
          .default("block")
          .describe("block, or alert while you look in the query log for what would be blocked"),
        priority: priority.default(5000),
        ids: z
          .partialRecord(
            formats.region,
            z
              .string()
              .regex(/^rslvr-fdl-[0-9a-f]{8,17}$/)
              .describe("the id of a domain list, for example rslvr-fdl-0123456789abcdef"),
          )
          .default({})
          .describe(
            "ids of AWSManagedDomainsAggregateThreatList by Region, where Palisade does not know it: aws route53resolver list-firewall-domain-lists prints it",
          ),
      })
      .prefault({})
      .describe("AWS's list of all threats: action, priority, ids"),
    response: z
      .union([
        z.enum(["NODATA", "NXDOMAIN"]),
        z
          .strictObject({
            override: domain,
            ttlSeconds: z
              .int()
              .min(0)
              .max(604_800)
              .default(60)
              .describe("how long the answer is kept, 0 to 604800 seconds; default: 60"),
          })
          .describe("another name as the answer (CNAME): override, ttlSeconds"),
      ])
      .default("NODATA")
      .describe(
        "what is answered to a blocked query: NODATA, the default, NXDOMAIN, or { override: blocked.example.com }",
      ),
    failOpen: z
      .strictObject({ reason: formats.reason })
      .optional()
      .describe(
        "queries are answered while DNS Firewall does not respond, for availability: reason; default: they fail",
      ),
    mutationProtection: z
      .enum(["enabled", "disabled"])
      .default("enabled")
      .describe(
        "whether AWS refuses to change or remove an association with a VPC: enabled, the default, or disabled, before networks leave the firewall or are deleted",
      ),
    lists: z
      .record(listName, domainList)
      .default({})
      .describe("domain lists of your own, by name; each is a rule"),
  })
  .describe(
    "DNS Firewall for every network: managedList, response, failOpen, mutationProtection, lists; {} blocks the names on AWS's list of threats",
  );
