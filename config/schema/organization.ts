import { z } from "zod";
import { logKinds } from "../../core/log-kind";
import { policyTypes } from "../../facts/policy-types";
import { accountSchema } from "./account";
import { alertsSchema } from "./alerts";
import { budgetsSchema } from "./budgets";
import { capabilitiesSchema } from "./capabilities";
import { complianceSchema } from "./compliance";
import { delegatedAdministratorsSchema } from "./delegated-administrators";
import { detectionSchema } from "./detection";
import { formats } from "./formats";
import { guardrailsSchema } from "./guardrails";
import { networkSchema } from "./network";
import { organizationPoliciesSchema } from "./organization-policies";
import { perimeterSchema } from "./perimeter";
import { primaryContactSchema } from "./primary-contact";
import { quietAlarmSchema } from "./quiet-alarm";
import { unitSchema } from "./unit";
import { webAclSchema } from "./web-acl";

const contact = z
  .strictObject({
    name: formats.plainText(1, 64).describe("a name or team, 64 characters at most, without ${ or %{"),
    title: formats.plainText(1, 50).describe("a title, 50 characters at most, without ${ or %{"),
    email: formats.email,
    phone: z
      .string()
      .regex(/^\+[0-9][0-9 ()-]{4,23}$/)
      .describe("a telephone number that begins with + and the country code, 25 characters at most"),
  })
  .describe("a contact: name, title, email, phone");

const coldAfter = z.int().min(1).max(3650).describe("days after which logs move to cold storage, 1 to 3650");
const retention = z.int().min(365).max(36_500);
const expiry = retention.describe("days after which logs are removed, 365 to 36500");

/**
 * The whole organization file. This schema is the one source of its shape: the types are inferred from it, the
 * JSON Schema for editors is generated from it, and errors quote its descriptions.
 */
export const organizationSchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
      .min(2)
      .max(20)
      .describe(
        "the short name that begins every derived name: lower case letters, digits and single hyphens, 2 to 20 characters",
      ),
    organization: z
      .strictObject({
        id: z
          .string()
          .regex(/^o-[a-z0-9]{10,32}$/)
          .optional()
          .describe("the organization's id, for example o-a1b2c3d4e5; leave it out to make the organization"),
        rootId: z
          .string()
          .regex(/^r-[a-z0-9]{4,32}$/)
          .optional()
          .describe("the id of the organization's root, for example r-a1b2; left out together with id"),
        units: z
          .record(formats.unitName, unitSchema)
          .default({})
          .describe("the organizational units, each with the units below it"),
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
            "service principals with trusted access, for example cloudtrail.amazonaws.com; list all that have it today, since those left out lose it",
          ),
        policyTypes: z
          .array(z.enum(Object.values(policyTypes)))
          .default(["SERVICE_CONTROL_POLICY"])
          .describe(
            "enabled policy types; list all that are enabled today, since those left out are disabled, save those that the guardrails need: SERVICE_CONTROL_POLICY always",
          ),
        delegatedAdministrators: delegatedAdministratorsSchema.default({}),
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
                "policy types that it manages, one at least; those that deny stay in the management account",
              ),
            reason: formats.reason,
          })
          .optional()
          .describe(
            "an account that manages some policy types beside the management account: account, policyTypes, reason",
          ),
        rootAccess: z
          .enum(["centralized", "unmanaged"])
          .default("unmanaged")
          .describe(
            "centralized: root credentials and sessions of members are managed from here; or unmanaged",
          ),
      })
      .optional()
      .describe("the AWS organization; leave it out for a single account"),
    regions: z
      .strictObject({
        home: formats.region,
        enabled: z
          .array(formats.region)
          .min(1)
          .describe("the regions in use, the home region among them; all others are denied by guardrail"),
        optIn: z
          .enum(["by-hand", "by-terraform"])
          .default("by-hand")
          .describe(
            "who enables regions of opt-in in each account: by-hand, or by-terraform for all but the home region",
          ),
      })
      .describe("home region and enabled regions, and who enables those of opt-in: home, enabled, optIn"),
    deployment: z
      .strictObject({
        role: formats.roleName,
        accessRole: formats.roleName.default("OrganizationAccountAccessRole"),
        trustedPrincipals: z
          .array(formats.principalArn)
          .min(1)
          .describe("the ARNs of the roles that run Terraform and may assume the deployment role"),
        managementTrustedPrincipals: z
          .array(formats.principalArn)
          .default([])
          .describe(
            "the ARNs of the roles that may do so in the management account, where no guardrail binds; the trusted principals when left out",
          ),
        providerVersion: z
          .string()
          .regex(/^[<>=!~ 0-9.,]{3,100}$/)
          .default(">= 5.100.0, < 7.0.0")
          .describe("a version constraint of the AWS provider, within >= 5.100.0, < 7.0.0"),
      })
      .describe("who applies Terraform: role, accessRole, trustedPrincipals"),
    state: z
      .strictObject({ account: formats.accountName })
      .describe("where Terraform's state is kept: the account's name"),
    contacts: z
      .strictObject({
        security: contact,
        billing: contact,
        operations: contact,
        primary: primaryContactSchema.optional(),
      })
      .describe("contacts that every account gets: security, billing, operations, primary"),
    alerts: alertsSchema.prefault({}),
    budgets: budgetsSchema.optional(),
    tags: z
      .record(
        z
          .string()
          .regex(/^(?!aws:)[A-Za-z0-9 _.:/=+@-]{1,128}$/i)
          .describe("a tag key that does not begin with aws:, 128 characters at most"),
        z
          .string()
          .regex(/^[A-Za-z0-9 _.:/=+@-]{0,256}$/)
          .describe("a tag value of letters, digits, blanks and _.:/=+@-, 256 characters at most"),
      )
      .default({})
      .describe("tags on every resource"),
    logging: z
      .strictObject({
        archiveAfterDays: coldAfter.default(90),
        expireAfterDays: expiry.default(2557),
        lifetimes: z
          .partialRecord(
            z.enum(logKinds),
            z
              .strictObject({ archiveAfterDays: coldAfter.optional(), expireAfterDays: expiry.optional() })
              .describe("lifetimes of one kind of log: archiveAfterDays, expireAfterDays"),
          )
          .default({})
          .describe(`lifetimes that differ from those of the other logs, by kind: ${logKinds.join(", ")}`),
        objectLock: z
          .discriminatedUnion("mode", [
            z.strictObject({ mode: z.literal("none") }),
            z.strictObject({
              mode: z.enum(["governance", "compliance"]),
              retentionDays: retention.describe("days for which no log can be deleted, 365 to 36500"),
            }),
          ])
          .default({ mode: "governance", retentionDays: 365 })
          .describe(
            "mode: none, or mode: governance (named roles may bypass) or compliance (nobody may) with retentionDays",
          ),
        s3DataEvents: z
          .enum(["none", "write", "all"])
          .default("write")
          .describe(
            "none, write or all: which object-level S3 requests the trail records; charged per event",
          ),
        logGroupRetentionDays: z
          .literal([365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653])
          .default(365)
          .describe(
            "days a log group keeps events: 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653",
          ),
        notArchived: z
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
              .describe("a log group that is not sent to the archive: logGroup, reason, expires"),
          )
          .max(50)
          .default([])
          .describe(
            "log groups that log-group-archive leaves out in every account, fifty at most, each with reason and expires",
          ),
        quietAlarms: z
          .array(quietAlarmSchema)
          .default([])
          .describe("alarms of the trail that tell people only of what is no known noise"),
      })
      .prefault({})
      .describe("how long logs are kept, and what the trail records"),
    defaultVpc: z
      .enum(["locked", "absent"])
      .default("locked")
      .describe(
        "locked: the default VPC is closed in every region; absent: it was deleted everywhere already",
      ),
    capabilities: capabilitiesSchema.prefault({}),
    detection: detectionSchema.prefault({}),
    compliance: complianceSchema.prefault({}),
    supportPrincipals: z
      .array(formats.principalArn)
      .min(1)
      .optional()
      .describe(
        "the ARNs of the roles that may handle cases with AWS Support; deployment.trustedPrincipals when left out",
      ),
    guardrails: guardrailsSchema.prefault({}),
    perimeter: perimeterSchema.prefault({}),
    policies: organizationPoliciesSchema.prefault({}),
    accounts: z
      .record(formats.accountName, accountSchema)
      .describe("the accounts by name; a name is part of paths and must not change"),
    networks: z
      .record(formats.accountName, networkSchema)
      .default({})
      .describe("the networks (VPCs) by name"),
    web: z.record(formats.accountName, webAclSchema).default({}).describe("the web ACLs (AWS WAF) by name"),
  })
  .describe("a Palisade organization");

/** An organization as the rest of the program sees it: complete, with defaults filled in. */
export type Organization = z.output<typeof organizationSchema>;
