import { z } from "zod";
import { formats } from "./formats";

const region = z
  .strictObject({
    configRecorder: formats
      .plainText(1, 256)
      .optional()
      .describe("the name of the configuration recorder, usually default"),
    configDeliveryChannel: formats
      .plainText(1, 256)
      .optional()
      .describe("the name of the delivery channel, usually default"),
    detector: z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .optional()
      .describe("the id of the GuardDuty detector: 32 hexadecimal digits"),
    analyzer: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9_.-]{0,254}$/)
      .optional()
      .describe("the name of the external access analyzer of this account (IAM Access Analyzer)"),
    securityHub: z.literal(true).optional().describe("true if Security Hub is enabled"),
    macie: z.literal(true).optional().describe("true if Macie is enabled"),
    graph: z
      .string()
      .regex(/^arn:aws(?:-cn|-us-gov)?:detective:[a-z0-9-]+:[0-9]{12}:graph:[0-9a-f]{32}$/)
      .optional()
      .describe("the ARN of the behavior graph of Detective"),
    optedIn: z
      .literal(true)
      .optional()
      .describe("true if this opt-in Region is enabled, and regions.optIn is by-terraform"),
    findingAggregator: z
      .string()
      .regex(/^arn:aws(?:-cn|-us-gov)?:securityhub:[a-z0-9-]+:[0-9]{12}:finding-aggregator\/[0-9a-f-]{36}$/)
      .optional()
      .describe("the ARN of the finding aggregator of Security Hub, in the security account"),
    sessionPreferences: z
      .literal(true)
      .optional()
      .describe("true if the document SSM-SessionManagerRunShell exists"),
  })
  .describe(
    "what exists in a Region: configRecorder, configDeliveryChannel, detector, analyzer, securityHub, macie, graph, optedIn, findingAggregator, sessionPreferences",
  );

/** Existing resources of an account, of which AWS allows only one. Terraform imports them. */
export const adoptedSchema = z
  .strictObject({
    configRole: z.literal(true).optional().describe("true if the role AWSServiceRoleForConfig exists"),
    guardDutyRole: z
      .literal(true)
      .optional()
      .describe("true if the role AWSServiceRoleForAmazonGuardDuty exists; for the management account"),
    alternateContacts: z
      .array(z.enum(["billing", "operations", "security"]))
      .default([])
      .describe("alternate contacts that the account has already: billing, operations, security"),
    identityProviders: z
      .array(
        z
          .string()
          .regex(/^[a-z0-9.-]+\.[a-z]{2,}(\/[A-Za-z0-9._/-]+)?$/)
          .describe("an issuer without https://, for example token.actions.githubusercontent.com"),
      )
      .default([])
      .describe("issuers of OpenID Connect that the account has an identity provider for already"),
    serviceLinkedRoles: z
      .array(
        z
          .strictObject({
            service: z
              .string()
              .regex(/^[a-z0-9.-]+\.amazonaws\.com$/)
              .describe("a service principal of identity.iam.serviceLinkedRoles"),
            role: formats.roleName.describe("the name of its role, as aws iam list-roles shows it"),
          })
          .describe("a service-linked role that exists: service, role"),
      )
      .default([])
      .describe("service-linked roles of identity.iam that the account has already"),
    shieldAdvanced: z
      .literal(true)
      .optional()
      .describe("true if the account is subscribed to Shield Advanced already"),
    regions: z.partialRecord(formats.region, region).default({}).describe("what exists, by Region"),
  })
  .describe(
    "existing resources to import instead of creating them: configRole, guardDutyRole, alternateContacts, identityProviders, serviceLinkedRoles, shieldAdvanced, regions; see docs/adoption.md",
  );
