import { z } from "zod";
import { formats } from "./formats";

const priority = z
  .int()
  .min(100)
  .max(65_000)
  .describe("the place in the order of the groups, 100 to 65000: the lowest is asked first");

const domain = z
  .string()
  .regex(/^(?!\.?.{254})\.?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/)
  .describe(
    "a domain name in lower case, at most 253 characters, 63 between dots; with a dot before it the name and all names below it, for example .example.com",
  );

const domains = z.array(domain).min(1).max(10_000).describe("domain names, at least one");

const protocols = z.array(z.enum(["tls", "http"])).min(1);

/** The rules of a Network Firewall. */
export const firewallSchema = z
  .strictObject({
    insideCidrs: z
      .array(formats.cidr)
      .min(1)
      .max(20)
      .optional()
      .describe(
        "blocks that are inside, HOME_NET in rules; everything else is EXTERNAL_NET; default: 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16",
      ),
    quic: z
      .enum(["block", "allow"])
      .default("block")
      .describe("block or allow: whether QUIC (HTTP/3), to which no domain list applies, leaves"),
    deniedDomains: z
      .strictObject({ priority, domains })
      .optional()
      .describe("domains that are refused, by TLS and HTTP: priority, domains"),
    allowedDomains: z
      .strictObject({
        priority,
        domains,
        protocols: protocols
          .default(["tls"])
          .describe("tls (port 443) and http (port 80), by which they are asked; default: tls"),
      })
      .optional()
      .describe("domains that are let pass and recorded: priority, domains, protocols"),
    inbound: z
      .strictObject({
        priority,
        protocols: protocols.describe(
          "tls and http: what the internet may ask of load balancers, on the ports 443 and 80",
        ),
      })
      .optional()
      .describe("what the internet may ask of load balancers behind the firewall: priority, protocols"),
    rules: z
      .record(
        formats.accountName,
        z
          .strictObject({
            priority,
            file: formats.ruleFile.optional(),
            text: z
              .string()
              .max(100_000)
              .optional()
              .describe("the rules themselves, one a line, instead of a file"),
            capacity: z
              .int()
              .min(1)
              .max(30_000)
              .optional()
              .describe(
                "rules that the group has room for, 1 to 30000, which cannot change; default: the number of rules, rounded up to 100, 250, 500, 1000, 2500, 5000 and so on",
              ),
            prefixLists: z
              .record(
                z
                  .string()
                  .regex(/^[A-Z][A-Za-z0-9_]{0,31}$/)
                  .describe(
                    "a name that begins with a capital letter, for example PARTNERS, which rules write @PARTNERS",
                  ),
                formats.prefixListArn,
              )
              .default({})
              .describe("prefix lists that rules use as addresses, at most 5, by name: their ARNs"),
          })
          .describe("rules of your own: priority, file or text, capacity, prefixLists"),
      )
      .default({})
      .describe("rules of your own in Suricata's language by name, one rule a line"),
    managedGroups: z
      .array(
        z
          .strictObject({
            name: z
              .string()
              .regex(/^[A-Za-z0-9]{1,128}$/)
              .describe("the name of a managed rule group, for example MalwareDomainsStrictOrder"),
            priority,
            mode: z
              .enum(["alert", "drop"])
              .default("alert")
              .describe("alert records what the group finds, drop also drops it; begin with alert"),
          })
          .describe("a managed rule group: name, priority, mode"),
      )
      .default([])
      .describe("managed rule groups of AWS that take rules in strict order, each with a priority"),
    tlsInspection: z
      .strictObject({
        certificateAuthorityArn: formats.certificateArn.optional(),
        certificateArns: z.array(formats.certificateArn).min(1).max(10).optional(),
        outboundTo: z
          .array(formats.cidr)
          .min(1)
          .max(20)
          .default(["0.0.0.0/0"])
          .describe("blocks outside whose connections are decrypted; default: 0.0.0.0/0"),
        reason: formats.reason,
      })
      .optional()
      .describe(
        "connections on port 443 that are decrypted and looked into: certificateAuthorityArn for those that leave, certificateArns of own servers for those that arrive, outboundTo, reason; what is no TLS or names no server is dropped then",
      ),
    observing: z
      .strictObject({ reason: formats.reason, expires: formats.date })
      .optional()
      .describe(
        "what no rule decides is recorded and let pass, while the lists of a network in use are drawn up: reason, expires",
      ),
    zoneChanges: z
      .strictObject({ reason: formats.reason, expires: formats.date })
      .optional()
      .describe("zones may be added or removed, which AWS refuses otherwise: reason, expires"),
  })
  .describe(
    "the rules of a Network Firewall: quic, deniedDomains, allowedDomains, inbound, rules, managedGroups, tlsInspection, insideCidrs, observing, zoneChanges",
  );
