import type { CapabilityName } from "./capabilities";

/**
 * Capabilities that AWS switches on for each member apart, so that some accounts can be left out. The others hold for the
 * whole organization or not at all.
 *
 * Sources: GuardDuty API Reference "UpdateMemberDetectors"; Amazon Inspector API Reference "Enable", "Disable"; Amazon Macie
 * API Reference "UpdateMemberSession"; Amazon Detective API Reference "DeleteMembers".
 */
export const partlyExcluded = [
  "guardduty-s3",
  "guardduty-eks",
  "guardduty-malware",
  "guardduty-rds",
  "guardduty-lambda",
  "guardduty-runtime",
  "inspector-ec2",
  "inspector-ecr",
  "inspector-lambda",
  "inspector-lambda-code",
  "macie",
  "detective",
] as const satisfies readonly CapabilityName[];
