import type { Severity } from "../severity";

/**
 * Managed policies of AWS with which whoever has them can do, or give itself, everything; others that reach far.
 *
 * Source: AWS Managed Policy Reference.
 */
const known: Readonly<Record<string, Severity>> = {
  AdministratorAccess: "critical",
  "AdministratorAccess-Amplify": "high",
  "AdministratorAccess-AWSElasticBeanstalk": "high",
  AmazonEC2FullAccess: "high",
  AmazonS3FullAccess: "high",
  AmazonSSMFullAccess: "high",
  AWSCloudFormationFullAccess: "high",
  AWSCloudTrail_FullAccess: "high",
  AWSConfigUserAccess: "low",
  AWSKeyManagementServicePowerUser: "high",
  AWSLambda_FullAccess: "high",
  AWSOrganizationsFullAccess: "high",
  AWSSSODirectoryAdministrator: "high",
  AWSSSOMasterAccountAdministrator: "critical",
  AWSSecurityHubFullAccess: "high",
  AmazonGuardDutyFullAccess: "high",
  CloudWatchLogsFullAccess: "medium",
  DatabaseAdministrator: "high",
  IAMFullAccess: "critical",
  NetworkAdministrator: "high",
  PowerUserAccess: "high",
  SecretsManagerReadWrite: "high",
  SystemAdministrator: "high",
};

/** How much a managed policy of AWS gives, by its name; undefined where that is little. */
export function powerOf(name: string): Severity | undefined {
  return known[name] ?? (/Full_?Access|Administrator|PowerUser/.test(name) ? "medium" : undefined);
}
