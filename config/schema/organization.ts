import { z } from "zod";
import { logKinds } from "../../core/log-kind";
import { policyTypes } from "../../facts/policy-types";
import { accountSchema } from "./account";
import { alarmExclusionSchema } from "./alarm-exclusion";
import { alertsSchema } from "./alerts";
import { budgetsSchema } from "./budgets";
import { capabilitiesSchema } from "./capabilities";
import { clientVpnSchema } from "./client-vpn";
import { complianceSchema } from "./compliance";
import { contactSchema } from "./contact";
import { defaultVpcSchema } from "./default-vpc";
import { delegatedAdministratorsSchema } from "./delegated-administrators";
import { detectionSchema } from "./detection";
import { dnsFirewallSchema } from "./dns-firewall";
import { endpointServiceSchema } from "./endpoint-service";
import { firewallSchema } from "./firewall";
import { firewallManagerSchema } from "./firewall-manager";
import { flowSchema } from "./flow";
import { formats } from "./formats";
import { guardrailsSchema } from "./guardrails";
import { identitySchema } from "./identity";
import { networkSchema } from "./network";
import { organizationAdoptedSchema } from "./organization-adopted";
import { organizationPoliciesSchema } from "./organization-policies";
import { ouSchema } from "./ou";
import { perimeterSchema } from "./perimeter";
import { primaryContactSchema } from "./primary-contact";
import { renamedFrom } from "./renamed-from";
import { shieldSchema } from "./shield";
import { tagsSchema } from "./tags";
import { transitGatewaySchema } from "./transit-gateway";
import { verifiedAccessSchema } from "./verified-access";
import { vpcBlockPublicAccessSchema } from "./vpc-block-public-access";
import { vpnConnectionSchema } from "./vpn-connection";
import { webAclSchema } from "./web-acl";

const coldAfter = z.int().min(1).max(3650).describe("days after which logs move to cold storage, 1 to 3650");
const retention = z.int().min(365).max(36_500);
const expiry = retention.describe("days after which logs are deleted, 365 to 36500");

/**
 * The whole organization file. This schema is the only definition of it: the types are inferred from it, the JSON
 * Schema for editors is generated from it, and errors quote its descriptions.
 */
export const organizationSchema = z
  .strictObject({
    include: z
      .array(formats.includedFile)
      .max(1000)
      .default([])
      .describe(
        "further files of this organization, each relative to the file that lists it; their mappings are joined key by key, and each value is in one file",
      ),
    name: z
      .string()
      .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
      .min(2)
      .max(20)
      .describe(
        "the short name at the beginning of every derived name: lower case letters, digits and single hyphens, 2 to 20 characters",
      ),
    prefix: z
      .string()
      .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
      .min(2)
      .max(20)
      .optional()
      .describe(
        "what derived names begin with, where the organization is called otherwise by now: the name under which it was exported first; default: name",
      ),
    organization: z
      .strictObject({
        id: z
          .string()
          .regex(/^o-[a-z0-9]{10,32}$/)
          .optional()
          .describe("the organization's id, for example o-a1b2c3d4e5; omit it to create the organization"),
        rootId: z
          .string()
          .regex(/^r-[a-z0-9]{4,32}$/)
          .optional()
          .describe("the id of the organization's root, for example r-a1b2; omit it together with id"),
        organizationalUnits: z
          .record(formats.ouName, ouSchema)
          .default({})
          .describe("the organizational units (OUs), each with the OUs below it"),
        trustedServices: z
          .array(
            z
              .string()
              .regex(/^[a-z0-9.-]+\.amazonaws\.com$/)
              .describe("a service principal, for example cloudtrail.amazonaws.com"),
          )
          .default([
            "account.amazonaws.com",
            "cloudtrail.amazonaws.com",
            "config.amazonaws.com",
            "sso.amazonaws.com",
          ])
          .describe(
            "service principals with trusted access, for example cloudtrail.amazonaws.com; list all that have it today, since the others lose it",
          ),
        policyTypes: z
          .array(z.enum(Object.values(policyTypes)))
          .default(["SERVICE_CONTROL_POLICY"])
          .describe(
            "enabled policy types, SERVICE_CONTROL_POLICY among them; list all that are enabled today, since the others are disabled unless guardrails need them",
          ),
        delegatedAdministrators: delegatedAdministratorsSchema.default({}),
        adopted: organizationAdoptedSchema.prefault({}),
        controlTower: z
          .literal(true)
          .optional()
          .describe(
            "true if AWS Control Tower governs the organization: its trusted access, recorders, slots for policies and role stay as they are",
          ),
        policyDelegation: z
          .strictObject({
            account: formats.accountName,
            policyTypes: z
              .array(
                z.enum([
                  "AISERVICES_OPT_OUT_POLICY",
                  "BACKUP_POLICY",
                  "CHATBOT_POLICY",
                  "DECLARATIVE_POLICY_EC2",
                  "TAG_POLICY",
                ]),
              )
              .min(1)
              .describe(
                "policy types that it manages, at least one; not service or resource control policies",
              ),
            roles: z
              .array(formats.roleName)
              .min(1)
              .optional()
              .describe(
                "names of the roles of that account that may change and attach policies; default: everybody there whom IAM lets",
              ),
            reason: formats.reason,
          })
          .optional()
          .describe(
            "a member account that may manage some policy types too: account, policyTypes, roles, reason",
          ),
        rootAccess: z
          .enum(["centralized", "unmanaged"])
          .default("unmanaged")
          .describe("centralized: root access of member accounts is managed centrally; or unmanaged"),
      })
      .optional()
      .describe("the AWS organization; omit it for a single account"),
    regions: z
      .strictObject({
        home: formats.region,
        enabled: z
          .array(formats.region)
          .min(1)
          .describe("the Regions in use, including the home Region; a guardrail denies all others"),
        inference: z
          .array(formats.region)
          .default([])
          .describe(
            "Regions beside the enabled ones in which models of Amazon Bedrock may answer, for cross-Region inference: the destinations of the inference profiles in use; nothing else is allowed there",
          ),
        optIn: z
          .enum(["by-hand", "by-terraform"])
          .default("by-hand")
          .describe(
            "who enables opt-in Regions in each account: by-hand, or by-terraform for all but the home Region",
          ),
      })
      .describe(
        "the home Region, the enabled Regions, those where only models answer, and who enables opt-in Regions: home, enabled, inference, optIn",
      ),
    deployment: z
      .strictObject({
        role: formats.roleName,
        nextRole: formats.roleName
          .optional()
          .describe(
            "the name of the role that follows, while the deployment role changes: both exist, administer keys and are exempt; when every stack has been applied so, make it the role, with the old one under renamedFrom",
          ),
        renamedFrom: renamedFrom(formats.roleName)
          .optional()
          .describe(
            "the name of the deployment role before this one, or a list of them, oldest first: it is deleted, having been followed by way of nextRole",
          ),
        accessRole: formats.roleName.default("OrganizationAccountAccessRole"),
        trustedPrincipals: z
          .array(formats.principalArn)
          .min(1)
          .describe("the ARNs of the roles that run Terraform and may assume the deployment role"),
        managementTrustedPrincipals: z
          .array(formats.principalArn)
          .default([])
          .describe(
            "the ARNs of the roles that may assume the deployment role of the management account, where guardrails do not apply; default: trustedPrincipals",
          ),
        providerVersion: z
          .string()
          .regex(/^[<>=!~ 0-9.,]{3,100}$/)
          .default(">= 5.100.0, < 7.0.0")
          .describe("a version constraint for the AWS provider, within >= 5.100.0, < 7.0.0"),
      })
      .describe(
        "who runs Terraform: role, nextRole, renamedFrom, accessRole, trustedPrincipals, managementTrustedPrincipals, providerVersion",
      ),
    state: z
      .strictObject({ account: formats.accountName })
      .describe("where the Terraform state is stored: account"),
    contacts: z
      .strictObject({
        security: contactSchema,
        billing: contactSchema,
        operations: contactSchema,
        primary: primaryContactSchema.optional(),
      })
      .describe(
        "alternate contacts of every account, and the primary contact: security, billing, operations, primary; OUs and accounts may have their own",
      ),
    alerts: alertsSchema.prefault({}),
    budgets: budgetsSchema.optional(),
    tags: tagsSchema.default({}).describe("tags of every resource; OUs and accounts may add their own"),
    logging: z
      .strictObject({
        archiveAfterDays: coldAfter.default(90),
        expireAfterDays: expiry.default(2557),
        lifecycle: z
          .partialRecord(
            z.enum(logKinds),
            z
              .strictObject({ archiveAfterDays: coldAfter.optional(), expireAfterDays: expiry.optional() })
              .describe("the lifecycle of one kind of log: archiveAfterDays, expireAfterDays"),
          )
          .default({})
          .describe(
            `S3 lifecycles that differ from that of the other logs, by kind of log: ${logKinds.join(", ")}`,
          ),
        objectLock: z
          .discriminatedUnion("mode", [
            z.strictObject({ mode: z.literal("none") }),
            z.strictObject({
              mode: z.enum(["governance", "compliance"]),
              retentionDays: retention.describe("days during which no log can be deleted, 365 to 36500"),
            }),
          ])
          .default({ mode: "governance", retentionDays: 365 })
          .describe(
            "mode: none, or mode: governance (authorized roles can bypass it) or compliance (nobody can) with retentionDays",
          ),
        s3DataEvents: z
          .enum(["none", "write", "all"])
          .default("write")
          .describe("none, write or all: which S3 data events the trail records; charged per event"),
        logGroupRetentionDays: z
          .literal([365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653])
          .default(365)
          .describe(
            "retention of log groups in days: 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653",
          ),
        excludedLogGroups: z
          .array(
            z
              .strictObject({
                logGroup: z
                  .string()
                  .regex(/^[A-Za-z0-9_./#-]{1,512}$/)
                  .describe("the name of a log group, for example /aws/lambda/shop"),
                reason: formats.reason,
                expires: formats.date,
              })
              .describe("a log group to exclude from the archive: logGroup, reason, expires"),
          )
          .max(50)
          .default([])
          .describe(
            "log groups that log-group-archive excludes in every account, at most 50, each with reason and expires",
          ),
        alarmExclusions: z
          .array(alarmExclusionSchema)
          .default([])
          .describe("trail alarms with events that do not notify anybody, each with reason"),
      })
      .prefault({})
      .describe("retention of logs, what the trail records, and which trail alarms notify"),
    defaultVpc: defaultVpcSchema
      .default("locked")
      .describe(
        "locked: the default VPC is locked down; absent: it is deleted already; or one of them for each Region, for example { eu-west-1: absent }, the others being locked. An account may say otherwise",
      ),
    vpcBlockPublicAccess: vpcBlockPublicAccessSchema
      .default("off")
      .describe(
        "VPC Block Public Access in every account and Region: off (the default), block-ingress or block-bidirectional; networks with the public tier are excluded. An account may say otherwise",
      ),
    capabilities: capabilitiesSchema.prefault({}),
    detection: detectionSchema.prefault({}),
    compliance: complianceSchema.prefault({}),
    supportPrincipals: z
      .array(formats.principalArn)
      .min(1)
      .optional()
      .describe(
        "the ARNs of the roles of people who may manage AWS Support cases; default: deployment.trustedPrincipals",
      ),
    guardrails: guardrailsSchema.prefault({}),
    perimeter: perimeterSchema.prefault({}),
    policies: organizationPoliciesSchema.prefault({}),
    accounts: z
      .record(formats.accountName, accountSchema)
      .describe("the accounts by name; a name is part of paths and must not be changed"),
    networks: z
      .record(formats.accountName, networkSchema)
      .default({})
      .describe("the networks (VPCs) by name"),
    transitGateways: z
      .record(formats.accountName, transitGatewaySchema)
      .default({})
      .describe("the Transit Gateways by name"),
    dnsFirewall: dnsFirewallSchema.optional(),
    firewalls: z
      .record(formats.accountName, firewallSchema)
      .default({})
      .describe(
        "the rules of Network Firewalls by name; networks.<name>.firewall says which network has them",
      ),
    flows: z
      .array(flowSchema)
      .max(2000)
      .default([])
      .describe(
        "who may talk to whom beyond what every network allows, said once: both ends get their security group rules, network ACLs and routes",
      ),
    clientVpns: z
      .record(formats.accountName, clientVpnSchema)
      .default({})
      .describe("the Client VPN endpoints by name"),
    verifiedAccess: z
      .record(formats.accountName, verifiedAccessSchema)
      .default({})
      .describe("applications that people reach by AWS Verified Access, by name"),
    endpointServices: z
      .record(formats.accountName, endpointServiceSchema)
      .default({})
      .describe("the endpoint services (AWS PrivateLink) by name"),
    vpnConnections: z
      .record(formats.accountName, vpnConnectionSchema)
      .default({})
      .describe("the Site-to-Site VPN connections by name"),
    web: z.record(formats.accountName, webAclSchema).default({}).describe("the web ACLs (AWS WAF) by name"),
    shield: shieldSchema.optional(),
    firewallManager: firewallManagerSchema.optional(),
    identity: identitySchema.prefault({}),
  })
  .describe("a Palisade organization");

/** An organization as the rest of the program sees it: complete, with defaults filled in. */
export type Organization = z.output<typeof organizationSchema>;
