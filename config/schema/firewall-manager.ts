import { z } from "zod";
import type { managedGroupRules } from "../../facts/managed-group-rules";
import { formats } from "./formats";

/** Groups that need no settings of their own: those that do are for the web ACL of one site. */
const groups = [
  "admin-pages",
  "anonymous-ips",
  "common",
  "ip-reputation",
  "known-bad-inputs",
  "linux",
  "php",
  "sql-injection",
  "unix",
  "windows",
  "wordpress",
] as const satisfies readonly (keyof typeof managedGroupRules)[];

const scope = z
  .strictObject({
    ous: z.array(formats.ouPath).default([]).describe("paths of OUs, with the OUs below them"),
    accounts: z.array(formats.accountName).default([]).describe("names of accounts"),
  })
  .describe("OUs and accounts: ous, accounts");

const common = {
  regions: z
    .array(formats.region)
    .min(1)
    .optional()
    .describe(
      "Regions in which the policy is made, and paid for; default: all of regions.enabled, and us-east-1 alone for CloudFront",
    ),
  include: scope
    .optional()
    .describe("the OUs and accounts that it is for: ous, accounts; default: the whole organization"),
  exclude: scope
    .optional()
    .describe("the OUs and accounts that it leaves alone: ous, accounts; not beside include"),
  remediation: z
    .enum(["report", "remediate"])
    .default("report")
    .describe(
      "report, to see what does not comply; or remediate, which changes resources of every account in scope",
    ),
} as const;

const ruleGroup = z
  .strictObject({
    group: z.enum(groups).describe(`a managed rule group: ${groups.join(", ")}`),
    action: z.enum(["block", "count"]).default("block").describe("block, or count to try it out"),
    version: z
      .string()
      .regex(/^Version_\d+\.\d+$/)
      .optional()
      .describe("a version such as Version_1.19, which expires; default: AWS's default version"),
    countedRules: z
      .array(z.string().regex(/^[\w-]{1,128}$/))
      .max(100)
      .default([])
      .describe("names of its rules that only count, case-sensitive"),
  })
  .describe("a managed rule group: group, action, version, countedRules");

const securityGroup = z
  .string()
  .regex(/^sg-[0-9a-f]{8,17}$/)
  .describe("the id of a security group in the administrator's account, in the Region of the policy");

const dnsGroup = z
  .strictObject({
    ruleGroup: z
      .string()
      .regex(/^rslvr-frg-[0-9a-z]{3,40}$/)
      .describe("the id of a rule group of DNS Firewall in the administrator's account, rslvr-frg-..."),
    priority: z.int().min(1).max(10_000).describe("1 to 99 under first, 9901 to 10000 under last"),
  })
  .describe("a rule group of DNS Firewall: ruleGroup, priority");

const policy = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("waf"),
    ...common,
    resources: z
      .array(z.enum(["api-stage", "application-load-balancer", "cloudfront-distribution"]))
      .min(1)
      .describe("application-load-balancer and api-stage, or cloudfront-distribution alone"),
    first: z
      .array(ruleGroup)
      .min(1)
      .max(50)
      .describe("groups that run before the rules of an account, at least one"),
    last: z.array(ruleGroup).max(50).default([]).describe("groups that run after the rules of an account"),
    defaultAction: z
      .enum(["allow", "block"])
      .default("allow")
      .describe("allow or block: what happens to a request that no rule decides"),
    existingWebAcls: z
      .enum(["kept", "extended", "replaced"])
      .default("kept")
      .describe(
        "of resources that have a web ACL: kept, and reported as not compliant; extended by these groups; or replaced by a web ACL of the policy",
      ),
    logBucket: z
      .string()
      .regex(/^aws-waf-logs-[a-z0-9][a-z0-9.-]{0,48}[a-z0-9]$/)
      .optional()
      .describe(
        "the name of a bucket in the administrator's account, which begins with aws-waf-logs-; default: no logs",
      ),
  }),
  z.strictObject({
    kind: z.literal("unused-security-groups"),
    ...common,
    deleteUnused: z
      .boolean()
      .default(false)
      .describe("true to delete security groups that nothing uses, where it remediates"),
    mergeRedundant: z
      .boolean()
      .default(false)
      .describe("true to merge security groups with the same rules, where it remediates"),
    afterMinutes: z
      .int()
      .min(0)
      .max(525_600)
      .optional()
      .describe("minutes for which a group may be unused, 0 to 525600, with deleteUnused"),
  }),
  z.strictObject({
    kind: z.literal("security-group-rules"),
    ...common,
    resources: z
      .array(z.enum(["instance", "network-interface", "security-group"]))
      .min(1)
      .default(["security-group"])
      .describe("whose security groups are audited: security-group, network-interface, instance"),
    auditGroup: securityGroup.describe(
      "the id of a security group in the administrator's account with the rules to compare with, in the Region of the policy",
    ),
    rules: z
      .enum(["only-these", "none-of-these"])
      .describe(
        "only-these: nothing may reach beyond its rules; none-of-these: nothing may have one of them",
      ),
  }),
  z.strictObject({
    kind: z.literal("common-security-groups"),
    ...common,
    resources: z
      .array(z.enum(["application-load-balancer", "classic-load-balancer", "instance", "network-interface"]))
      .min(1)
      .describe(
        "what gets copies: instance, network-interface, application-load-balancer, classic-load-balancer",
      ),
    securityGroup,
    revertChanges: z
      .boolean()
      .default(true)
      .describe("true to undo what accounts change of the copies, where it remediates"),
    exclusive: z
      .boolean()
      .default(false)
      .describe("true to take every other security group off the resources, where it remediates"),
    sharedVpcs: z.boolean().default(false).describe("true for resources in VPCs that are shared as well"),
  }),
  z.strictObject({
    kind: z.literal("dns-firewall"),
    ...common,
    first: z
      .array(dnsGroup)
      .max(1)
      .default([])
      .describe("a rule group that is asked first, priority 1 to 99"),
    last: z
      .array(dnsGroup)
      .max(1)
      .default([])
      .describe("a rule group that is asked last, priority 9901 to 10000"),
  }),
  z.strictObject({
    kind: z.literal("shield-advanced"),
    ...common,
    resources: z
      .enum(["application-load-balancer", "classic-load-balancer", "cloudfront-distribution", "elastic-ip"])
      .describe(
        "what is protected: application-load-balancer, classic-load-balancer, cloudfront-distribution or elastic-ip",
      ),
    automaticResponse: z
      .enum(["as-it-is", "count", "block"])
      .default("as-it-is")
      .describe("as-it-is: each account decides; count; or block"),
  }),
]);

/** AWS Firewall Manager: what holds for the resources of the whole organization. */
export const firewallManagerSchema = z
  .strictObject({
    policies: z
      .record(
        formats.accountName,
        policy.describe(
          "a policy: kind (waf, unused-security-groups, security-group-rules, common-security-groups, dns-firewall or shield-advanced), regions, include or exclude, remediation, and what the kind asks for",
        ),
      )
      .describe("policies by name; each costs 100 USD a month in each Region, but with Shield Advanced"),
  })
  .describe(
    "AWS Firewall Manager, which organization.delegatedAdministrators.firewall-manager administers: policies",
  );
