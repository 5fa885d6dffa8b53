/**
 * Names (Sids) of the guardrails that a configuration may attach or except from, the most general first. The
 * catalogue in modules/governance implements each.
 */
export const guardrailIds = [
  "DenyRootUserUnlessAssumedRoot",
  "DenyLeavingOrganization",
  "DenyAccountClosing",
  "DenyTrailChangesUnlessDeployment",
  "DenyLogGroupChangesUnlessDeployment",
  "DenyFlowLogDeletionUnlessDeployment",
  "DenyConfigChangesUnlessDeployment",
  "DenyGuardDutyChangesUnlessDeployment",
  "DenySecurityHubChangesUnlessDeployment",
  "DenyAccessAnalyzerChangesUnlessDeployment",
  "DenyLogBucketChangesUnlessDeployment",
  "DenyLogDeletion",
  "DenyLogKeyChangesUnlessDeployment",
  "DenyKeyDeletionUnlessAccessRole",
  "DenyBaselineRoleChangesUnlessAccessRole",
  "DenyLongLivedCredentialsUnlessAccessRole",
  "DenyPublicAccessBlockChangesUnlessDeployment",
  "DenyVolumeEncryptionChangesUnlessDeployment",
  "DenyLaunchesUnlessImdsV2",
  "DenyMetadataOptionsUnlessImdsV2",
  "DenyMetadataDefaultsChangesUnlessDeployment",
  "DenyInstanceCredentialsUnlessImdsV2",
  "DenyRegionsUnlessEnabled",
  "DenyCompanionServicesUnlessEnabledOrNorthernVirginia",
  "DenyRegionSettingsChangesUnlessDeployment",
  "DenyContactChangesUnlessDeployment",
] as const;
