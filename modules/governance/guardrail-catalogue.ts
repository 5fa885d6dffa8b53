import type { Guardrail } from "./guardrail";
import { denyAccessAnalyzerChanges } from "./guardrails/deny-access-analyzer-changes";
import { denyAccountClosing } from "./guardrails/deny-account-closing";
import { denyBaselineRoleChanges } from "./guardrails/deny-baseline-role-changes";
import { denyCompanionsOfGlobalServices } from "./guardrails/deny-companions-of-global-services";
import { denyConfigChanges } from "./guardrails/deny-config-changes";
import { denyContactChanges } from "./guardrails/deny-contact-changes";
import { denyCredentialsFromImdsV1 } from "./guardrails/deny-credentials-from-imds-v1";
import { denyDisabledRegions } from "./guardrails/deny-disabled-regions";
import { denyFlowLogDeletion } from "./guardrails/deny-flow-log-deletion";
import { denyGuardDutyChanges } from "./guardrails/deny-guard-duty-changes";
import { denyKeyDeletion } from "./guardrails/deny-key-deletion";
import { denyLaunchesWithImdsV1 } from "./guardrails/deny-launches-with-imds-v1";
import { denyLeavingOrganization } from "./guardrails/deny-leaving-organization";
import { denyLogBucketChanges } from "./guardrails/deny-log-bucket-changes";
import { denyLogDeletion } from "./guardrails/deny-log-deletion";
import { denyLogGroupChanges } from "./guardrails/deny-log-group-changes";
import { denyLogKeyChanges } from "./guardrails/deny-log-key-changes";
import { denyLongLivedCredentials } from "./guardrails/deny-long-lived-credentials";
import { denyMetadataDefaultsChanges } from "./guardrails/deny-metadata-defaults-changes";
import { denyPublicAccessBlockChanges } from "./guardrails/deny-public-access-block-changes";
import { denyRegionSettingsChanges } from "./guardrails/deny-region-settings-changes";
import { denyReturnToImdsV1 } from "./guardrails/deny-return-to-imds-v1";
import { denyRootUser } from "./guardrails/deny-root-user";
import { denySecurityHubChanges } from "./guardrails/deny-security-hub-changes";
import { denyTrailChanges } from "./guardrails/deny-trail-changes";
import { denyVolumeEncryptionChanges } from "./guardrails/deny-volume-encryption-changes";

/**
 * Every guardrail that a configuration may attach to the root or to a unit, the most general first. The
 * denial of everything is not among them: it belongs to the quarantine unit alone.
 */
export const guardrailCatalogue: readonly Guardrail[] = [
  denyRootUser,
  denyLeavingOrganization,
  denyAccountClosing,
  denyTrailChanges,
  denyLogGroupChanges,
  denyFlowLogDeletion,
  denyConfigChanges,
  denyGuardDutyChanges,
  denySecurityHubChanges,
  denyAccessAnalyzerChanges,
  denyLogBucketChanges,
  denyLogDeletion,
  denyLogKeyChanges,
  denyKeyDeletion,
  denyBaselineRoleChanges,
  denyLongLivedCredentials,
  denyPublicAccessBlockChanges,
  denyVolumeEncryptionChanges,
  denyLaunchesWithImdsV1,
  denyReturnToImdsV1,
  denyMetadataDefaultsChanges,
  denyCredentialsFromImdsV1,
  denyDisabledRegions,
  denyCompanionsOfGlobalServices,
  denyRegionSettingsChanges,
  denyContactChanges,
];
