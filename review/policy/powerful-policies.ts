import type { Severity } from "../severity";

/**
 * Managed policies of AWS with which whoever has them can do, or give itself, everything; others that reach far.
 *
 * Source: AWS Managed Policy Reference.
 */
export const powerfulPolicies: Readonly<Record<string, Severity>> = {
  AdministratorAccess: "critical",
  "AdministratorAccess-Amplify": "high",
  "AdministratorAccess-AWSElasticBeanstalk": "high",
  AWSOrganizationsFullAccess: "high",
  AWSSSOMasterAccountAdministrator: "critical",
  AWSSSODirectoryAdministrator: "high",
  AWSKeyManagementServicePowerUser: "high",
  DatabaseAdministrator: "high",
  IAMFullAccess: "critical",
  NetworkAdministrator: "high",
  PowerUserAccess: "high",
  SystemAdministrator: "high",
};
