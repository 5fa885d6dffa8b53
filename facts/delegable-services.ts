import type { RegionalService } from "./services-by-region";

/** How an account is made the administrator of a service. */
export type Registration =
  | "by-organizations"
  | "by-service"
  | "by-service-in-each-region"
  | "by-service-in-us-east-1";

/** A service that an account other than the management account may administer for the organization. */
export interface DelegableService {
  /** Services that need trusted access first; those registered by Organizations are named to it one by one. */
  readonly servicePrincipals: readonly string[];
  readonly registration: Registration;
  /** What a Region must have for it. @default it is asked for once, wherever it is */
  readonly offering?: RegionalService;
}

/**
 * Services whose administration is delegated, by the name that a configuration gives them.
 * Source: AWS Organizations User Guide "AWS services that you can use with AWS Organizations", and the pages of the
 * services there.
 * As of: 2026-11-24
 */
export const delegableServices = {
  "access-analyzer": {
    servicePrincipals: ["access-analyzer.amazonaws.com"],
    registration: "by-organizations",
  },
  account: { servicePrincipals: ["account.amazonaws.com"], registration: "by-organizations" },
  backup: { servicePrincipals: ["backup.amazonaws.com"], registration: "by-organizations" },
  cloudtrail: { servicePrincipals: ["cloudtrail.amazonaws.com"], registration: "by-service" },
  config: {
    servicePrincipals: ["config-multiaccountsetup.amazonaws.com", "config.amazonaws.com"],
    registration: "by-organizations",
  },
  detective: {
    servicePrincipals: ["detective.amazonaws.com"],
    registration: "by-service-in-each-region",
    offering: "api.detective",
  },
  "firewall-manager": {
    servicePrincipals: ["fms.amazonaws.com"],
    registration: "by-service-in-us-east-1",
    offering: "fms",
  },
  guardduty: {
    servicePrincipals: ["guardduty.amazonaws.com"],
    registration: "by-service-in-each-region",
    offering: "guardduty",
  },
  "identity-center": { servicePrincipals: ["sso.amazonaws.com"], registration: "by-organizations" },
  inspector: {
    servicePrincipals: ["inspector2.amazonaws.com"],
    registration: "by-service-in-each-region",
    offering: "inspector2",
  },
  ipam: { servicePrincipals: ["ipam.amazonaws.com"], registration: "by-service" },
  macie: {
    servicePrincipals: ["macie.amazonaws.com"],
    registration: "by-service-in-each-region",
    offering: "macie2",
  },
  "s3-storage-lens": {
    servicePrincipals: ["storage-lens.s3.amazonaws.com"],
    registration: "by-organizations",
  },
  securityhub: {
    servicePrincipals: ["securityhub.amazonaws.com"],
    registration: "by-service-in-each-region",
    offering: "securityhub",
  },
  ssm: { servicePrincipals: ["ssm.amazonaws.com"], registration: "by-organizations" },
  stacksets: {
    servicePrincipals: ["member.org.stacksets.cloudformation.amazonaws.com"],
    registration: "by-organizations",
  },
} as const satisfies Readonly<Record<string, DelegableService>>;

export type DelegableServiceName = keyof typeof delegableServices;
