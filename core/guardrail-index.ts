/** Families of organization policies, as Palisade names them. */
export const policyFamilies = [
  "service-control",
  "resource-control",
  "declarative-ec2",
  "backup",
  "tag",
  "ai-services-opt-out",
  "chat",
] as const;

export type PolicyFamily = (typeof policyFamilies)[number];

/** Sets of guardrails, each of which holds those before it. */
export const postures = ["foundation", "strict", "regulated"] as const;

export type Posture = (typeof postures)[number];

/** What a configuration must know of a guardrail; the catalogue in modules/governance implements each. */
export interface GuardrailEntry {
  readonly family: PolicyFamily;
  /** The first posture that holds it; `choice` where only an organization can decide to have it. */
  readonly posture: Posture | "choice";
}

const serviceControl = (posture: GuardrailEntry["posture"]) =>
  ({ family: "service-control", posture }) as const;
const resourceControl = (posture: GuardrailEntry["posture"]) =>
  ({ family: "resource-control", posture }) as const;
const declarative = (posture: GuardrailEntry["posture"]) => ({ family: "declarative-ec2", posture }) as const;

/**
 * Every guardrail that a configuration may attach or except from, by its name (Sid), in the order in which they
 * are packed into policies. New ones go to the end: nothing that is attached then changes its policy.
 */
export const guardrailIndex = {
  DenyRootUserUnlessAssumedRoot: serviceControl("foundation"),
  DenyLeavingOrganization: serviceControl("foundation"),
  DenyAccountClosing: serviceControl("foundation"),
  DenyTrailChangesUnlessDeployment: serviceControl("foundation"),
  DenyLogGroupChangesUnlessDeployment: serviceControl("foundation"),
  DenyFlowLogDeletionUnlessDeployment: serviceControl("foundation"),
  DenyConfigChangesUnlessDeployment: serviceControl("foundation"),
  DenyGuardDutyChangesUnlessDeployment: serviceControl("foundation"),
  DenySecurityHubChangesUnlessDeployment: serviceControl("foundation"),
  DenyAccessAnalyzerChangesUnlessDeployment: serviceControl("foundation"),
  DenyMacieChangesUnlessDeployment: serviceControl("foundation"),
  DenyInspectorChangesUnlessDeployment: serviceControl("foundation"),
  DenyDetectiveChangesUnlessDeployment: serviceControl("foundation"),
  DenyAlarmChangesUnlessDeployment: serviceControl("foundation"),
  DenyEventRuleChangesUnlessDeployment: serviceControl("foundation"),
  DenyTopicChangesUnlessDeployment: serviceControl("foundation"),
  DenyFunctionChangesUnlessDeployment: serviceControl("foundation"),
  DenyLogBucketChangesUnlessDeployment: serviceControl("foundation"),
  DenyLogDeletion: serviceControl("foundation"),
  DenyLogKeyChangesUnlessDeployment: serviceControl("foundation"),
  DenyKeyDeletionUnlessAccessRole: serviceControl("foundation"),
  DenyBackupVaultChangesUnlessDeployment: serviceControl("foundation"),
  DenyBaselineRoleChangesUnlessAccessRole: serviceControl("foundation"),
  DenyIdentityProviderChangesUnlessAccessRole: serviceControl("foundation"),
  DenyIdentityCenterInstanceChanges: serviceControl("foundation"),
  DenyLongLivedCredentialsUnlessAccessRole: serviceControl("foundation"),
  DenyPasswordPolicyChangesUnlessDeployment: serviceControl("foundation"),
  DenyPublicAccessBlockChangesUnlessDeployment: serviceControl("foundation"),
  DenyVolumeEncryptionChangesUnlessDeployment: serviceControl("foundation"),
  DenySharingBlockChangesUnlessDeployment: serviceControl("foundation"),
  DenySerialConsoleUnlessDeployment: serviceControl("foundation"),
  DenyMetadataDefaultsChangesUnlessDeployment: serviceControl("foundation"),
  DenyMetadataOptionsUnlessImdsV2: serviceControl("foundation"),
  DenyDefaultVpcCreation: serviceControl("foundation"),
  DenyRegionsUnlessEnabled: serviceControl("foundation"),
  DenyCompanionServicesUnlessEnabledOrNorthernVirginia: serviceControl("foundation"),
  DenyRegionSettingsChangesUnlessDeployment: serviceControl("foundation"),
  DenyContactChangesUnlessDeployment: serviceControl("foundation"),

  DenyLaunchesUnlessImdsV2: serviceControl("strict"),
  DenyInstanceCredentialsUnlessImdsV2: serviceControl("strict"),
  DenyRolesAnywhereUnlessDeployment: serviceControl("strict"),
  DenyBillingChangesUnlessAccessRole: serviceControl("strict"),
  DenyMarketplacePurchasesUnlessDeployment: serviceControl("strict"),
  DenyGlobalInference: serviceControl("strict"),
  DenyInternetGatewaysUnlessDeployment: serviceControl("strict"),
  DenyPeeringUnlessDeployment: serviceControl("strict"),
  DenyVpnUnlessDeployment: serviceControl("strict"),
  DenyVpcBlockPublicAccessChangesUnlessDeployment: serviceControl("strict"),
  DenyCloudShell: serviceControl("strict"),
  DenyFunctionUrlsUnlessIam: serviceControl("strict"),
  DenyBucketsUnlessOwnerEnforced: serviceControl("strict"),
  DenyShortKeyDeletionWindows: serviceControl("strict"),
  DenyKeyGrantsUnlessAwsService: serviceControl("strict"),
  DenyResourceSharingOutsideOrganization: serviceControl("strict"),
  DenyImageSharingUnlessDeployment: serviceControl("strict"),
  DenySnapshotSharingUnlessDeployment: serviceControl("strict"),
  DenyDatabaseSnapshotSharingUnlessDeployment: serviceControl("strict"),
  DenyDocumentSharingUnlessDeployment: serviceControl("strict"),
  DenyBackupDeletionUnlessAccessRole: serviceControl("strict"),
  DenyGlacierDeletionUnlessAccessRole: serviceControl("strict"),
  DenyRolesUnlessBoundary: serviceControl("strict"),
  DenyBoundaryChangesUnlessDeployment: serviceControl("strict"),

  DenyPublicAddressesUnlessDeployment: serviceControl("regulated"),
  DenyFunctionsOutsideVpc: serviceControl("regulated"),
  DenyNotebooksOutsideVpc: serviceControl("regulated"),
  DenyGlueJobsOutsideVpc: serviceControl("regulated"),
  DenyBuildsOutsideVpc: serviceControl("regulated"),
  DenyAppRunnerOutsideVpc: serviceControl("regulated"),
  DenyForeignResources: serviceControl("regulated"),
  DenyForeignNetworks: serviceControl("regulated"),
  DenyPerimeterTagChangesUnlessDeployment: serviceControl("regulated"),

  DenyLaunchesUnlessTagged: serviceControl("choice"),
  DenyLaunchesUnlessApprovedType: serviceControl("choice"),

  DenyRequestsUnlessTls: resourceControl("foundation"),
  DenyRequestsUnlessModernTls: resourceControl("strict"),
  DenyUploadsUnlessKms: resourceControl("strict"),
  DenyForeignServiceDeputies: resourceControl("strict"),
  DenyForeignOidcIssuers: resourceControl("regulated"),
  DenyForeignIdentities: resourceControl("regulated"),
  DenyForeignNetworksToResources: resourceControl("regulated"),

  BlockPublicImages: declarative("foundation"),
  BlockPublicSnapshots: declarative("foundation"),
  DisableSerialConsole: declarative("foundation"),
  RequireImdsV2ByDefault: declarative("strict"),
  BlockInternetOfVpcs: declarative("regulated"),
  AllowImagesOfProviders: declarative("choice"),

  BackUpByTag: { family: "backup", posture: "foundation" },
  EnforceTags: { family: "tag", posture: "foundation" },
  OptOutOfAiServices: { family: "ai-services-opt-out", posture: "foundation" },
  LimitChatClients: { family: "chat", posture: "foundation" },

  DenyDeployedRoleChangesUnlessDeployment: serviceControl("foundation"),
  DenyLogSubscriptionChangesUnlessDeployment: serviceControl("regulated"),
} as const satisfies Readonly<Record<string, GuardrailEntry>>;

export type GuardrailId = keyof typeof guardrailIndex;
