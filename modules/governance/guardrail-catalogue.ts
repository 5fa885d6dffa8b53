import type { Guardrail } from "./guardrail";
import { denyForeignIdentities } from "./guardrails/resource-control/deny-foreign-identities";
import { denyForeignNetworksToResources } from "./guardrails/resource-control/deny-foreign-networks-to-resources";
import { denyForeignOidcIssuers } from "./guardrails/resource-control/deny-foreign-oidc-issuers";
import { denyForeignServiceDeputies } from "./guardrails/resource-control/deny-foreign-service-deputies";
import { denyRequestsUnlessModernTls } from "./guardrails/resource-control/deny-requests-unless-modern-tls";
import { denyRequestsUnlessTls } from "./guardrails/resource-control/deny-requests-unless-tls";
import { denyUploadsUnlessKms } from "./guardrails/resource-control/deny-uploads-unless-kms";
import { denyAccessAnalyzerChanges } from "./guardrails/service-control/deny-access-analyzer-changes";
import { denyAccountClosing } from "./guardrails/service-control/deny-account-closing";
import { denyAlarmChanges } from "./guardrails/service-control/deny-alarm-changes";
import { denyAlertEndpointChanges } from "./guardrails/service-control/deny-alert-endpoint-changes";
import { denyAppRunnerOutsideVpc } from "./guardrails/service-control/deny-app-runner-outside-vpc";
import { denyAutomationRolePassing } from "./guardrails/service-control/deny-automation-role-passing";
import { denyBackupDeletion } from "./guardrails/service-control/deny-backup-deletion";
import { denyBackupSettingsChanges } from "./guardrails/service-control/deny-backup-settings-changes";
import { denyBackupVaultChanges } from "./guardrails/service-control/deny-backup-vault-changes";
import { denyBaselineRoleChanges } from "./guardrails/service-control/deny-baseline-role-changes";
import { denyBillingChanges } from "./guardrails/service-control/deny-billing-changes";
import { denyBoundaryChanges } from "./guardrails/service-control/deny-boundary-changes";
import { denyBucketOwnershipChanges } from "./guardrails/service-control/deny-bucket-ownership-changes";
import { denyBucketsWithAcls } from "./guardrails/service-control/deny-buckets-with-acls";
import { denyBuildsOutsideVpc } from "./guardrails/service-control/deny-builds-outside-vpc";
import { denyCloudShell } from "./guardrails/service-control/deny-cloud-shell";
import { denyCompanionsOfGlobalServices } from "./guardrails/service-control/deny-companions-of-global-services";
import { denyConfigChanges } from "./guardrails/service-control/deny-config-changes";
import { denyContactChanges } from "./guardrails/service-control/deny-contact-changes";
import { denyCredentialsFromImdsV1 } from "./guardrails/service-control/deny-credentials-from-imds-v1";
import { denyDatabaseSnapshotSharing } from "./guardrails/service-control/deny-database-snapshot-sharing";
import { denyDefaultVpcCreation } from "./guardrails/service-control/deny-default-vpc-creation";
import { denyDeployedRoleChanges } from "./guardrails/service-control/deny-deployed-role-changes";
import { denyDetectiveChanges } from "./guardrails/service-control/deny-detective-changes";
import { denyDisabledRegions } from "./guardrails/service-control/deny-disabled-regions";
import { denyDnsFirewallChanges } from "./guardrails/service-control/deny-dns-firewall-changes";
import { denyDocumentSharing } from "./guardrails/service-control/deny-document-sharing";
import { denyEventRuleChanges } from "./guardrails/service-control/deny-event-rule-changes";
import { denyExclusionTags } from "./guardrails/service-control/deny-exclusion-tags";
import { denyFirewallPolicyChanges } from "./guardrails/service-control/deny-firewall-policy-changes";
import { denyFlowLogDeletion } from "./guardrails/service-control/deny-flow-log-deletion";
import { denyForeignEndpoints } from "./guardrails/service-control/deny-foreign-endpoints";
import { denyForeignNetworks } from "./guardrails/service-control/deny-foreign-networks";
import { denyForeignResources } from "./guardrails/service-control/deny-foreign-resources";
import { denyFunctionChanges } from "./guardrails/service-control/deny-function-changes";
import { denyFunctionsOutsideVpc } from "./guardrails/service-control/deny-functions-outside-vpc";
import { denyGlacierDeletion } from "./guardrails/service-control/deny-glacier-deletion";
import { denyGlobalInference } from "./guardrails/service-control/deny-global-inference";
import { denyGlueJobsOutsideVpc } from "./guardrails/service-control/deny-glue-jobs-outside-vpc";
import { denyGuardDutyChanges } from "./guardrails/service-control/deny-guard-duty-changes";
import { denyIdentityCenterInstanceChanges } from "./guardrails/service-control/deny-identity-center-instance-changes";
import { denyIdentityProviderChanges } from "./guardrails/service-control/deny-identity-provider-changes";
import { denyImageSharing } from "./guardrails/service-control/deny-image-sharing";
import { denyInspectorChanges } from "./guardrails/service-control/deny-inspector-changes";
import { denyInternetGateways } from "./guardrails/service-control/deny-internet-gateways";
import { denyKeyDeletion } from "./guardrails/service-control/deny-key-deletion";
import { denyKeyGrants } from "./guardrails/service-control/deny-key-grants";
import { denyLaunchesOfOtherTypes } from "./guardrails/service-control/deny-launches-of-other-types";
import { denyLaunchesWithImdsV1 } from "./guardrails/service-control/deny-launches-with-imds-v1";
import { denyLeavingOrganization } from "./guardrails/service-control/deny-leaving-organization";
import { denyLogBucketChanges } from "./guardrails/service-control/deny-log-bucket-changes";
import { denyLogDeletion } from "./guardrails/service-control/deny-log-deletion";
import { denyLogGroupChanges } from "./guardrails/service-control/deny-log-group-changes";
import { denyLogKeyChanges } from "./guardrails/service-control/deny-log-key-changes";
import { denyLogSubscriptionChanges } from "./guardrails/service-control/deny-log-subscription-changes";
import { denyLongLivedCredentials } from "./guardrails/service-control/deny-long-lived-credentials";
import { denyMacieChanges } from "./guardrails/service-control/deny-macie-changes";
import { denyManagedEntrances } from "./guardrails/service-control/deny-managed-entrances";
import { denyMarketplacePurchases } from "./guardrails/service-control/deny-marketplace-purchases";
import { denyMetadataDefaultsChanges } from "./guardrails/service-control/deny-metadata-defaults-changes";
import { denyNetworkAdditions } from "./guardrails/service-control/deny-network-additions";
import { denyNetworkChanges } from "./guardrails/service-control/deny-network-changes";
import { denyNetworkFirewallChanges } from "./guardrails/service-control/deny-network-firewall-changes";
import { denyNotebooksOutsideVpc } from "./guardrails/service-control/deny-notebooks-outside-vpc";
import { denyPasswordPolicyChanges } from "./guardrails/service-control/deny-password-policy-changes";
import { denyPeering } from "./guardrails/service-control/deny-peering";
import { denyPeopleAccessChanges } from "./guardrails/service-control/deny-people-access-changes";
import { denyPerimeterTagChanges } from "./guardrails/service-control/deny-perimeter-tag-changes";
import { denyPublicAccessBlockChanges } from "./guardrails/service-control/deny-public-access-block-changes";
import { denyPublicAddresses } from "./guardrails/service-control/deny-public-addresses";
import { denyPublicFunctionUrls } from "./guardrails/service-control/deny-public-function-urls";
import { denyRegionSettingsChanges } from "./guardrails/service-control/deny-region-settings-changes";
import { denyReleaseFromResponse } from "./guardrails/service-control/deny-release-from-response";
import { denyResourceSharingOutsideOrganization } from "./guardrails/service-control/deny-resource-sharing-outside-organization";
import { denyReturnToImdsV1 } from "./guardrails/service-control/deny-return-to-imds-v1";
import { denyRolesAnywhere } from "./guardrails/service-control/deny-roles-anywhere";
import { denyRolesWithoutBoundary } from "./guardrails/service-control/deny-roles-without-boundary";
import { denyRootUser } from "./guardrails/service-control/deny-root-user";
import { denySecurityAccountChanges } from "./guardrails/service-control/deny-security-account-changes";
import { denySecurityHubChanges } from "./guardrails/service-control/deny-security-hub-changes";
import { denySerialConsole } from "./guardrails/service-control/deny-serial-console";
import { denySessionChanges } from "./guardrails/service-control/deny-session-changes";
import { denySharingBlockChanges } from "./guardrails/service-control/deny-sharing-block-changes";
import { denyShieldChanges } from "./guardrails/service-control/deny-shield-changes";
import { denyShortKeyDeletionWindows } from "./guardrails/service-control/deny-short-key-deletion-windows";
import { denySnapshotSharing } from "./guardrails/service-control/deny-snapshot-sharing";
import { denyTopicChanges } from "./guardrails/service-control/deny-topic-changes";
import { denyTrailChanges } from "./guardrails/service-control/deny-trail-changes";
import { denyTransitGatewayChanges } from "./guardrails/service-control/deny-transit-gateway-changes";
import { denyUntaggedLaunches } from "./guardrails/service-control/deny-untagged-launches";
import { denyVolumeEncryptionChanges } from "./guardrails/service-control/deny-volume-encryption-changes";
import { denyVpcBlockPublicAccessChanges } from "./guardrails/service-control/deny-vpc-block-public-access-changes";
import { denyVpn } from "./guardrails/service-control/deny-vpn";
import { denyWebAclChanges } from "./guardrails/service-control/deny-web-acl-changes";
import { allowImagesOfProviders } from "./guardrails/settings/allow-images-of-providers";
import { backUpByTag } from "./guardrails/settings/back-up-by-tag";
import { blockInternetOfVpcs } from "./guardrails/settings/block-internet-of-vpcs";
import { blockPublicImages } from "./guardrails/settings/block-public-images";
import { blockPublicSnapshots } from "./guardrails/settings/block-public-snapshots";
import { disableSerialConsole } from "./guardrails/settings/disable-serial-console";
import { enforceTags } from "./guardrails/settings/enforce-tags";
import { limitChatClients } from "./guardrails/settings/limit-chat-clients";
import { optOutOfAiServices } from "./guardrails/settings/opt-out-of-ai-services";
import { requireImdsV2ByDefault } from "./guardrails/settings/require-imds-v2-by-default";

/**
 * Every guardrail that a configuration may attach to the root, to an OU or to an account, in the order in which they are
 * packed into policies. New ones go to the end: nothing that is attached then changes its policy. The denial of everything
 * is not among them: it belongs to the quarantine OU alone.
 */
const catalogue = [
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
  denyMacieChanges,
  denyInspectorChanges,
  denyDetectiveChanges,
  denyAlarmChanges,
  denyEventRuleChanges,
  denyTopicChanges,
  denyFunctionChanges,
  denyLogBucketChanges,
  denyLogDeletion,
  denyLogKeyChanges,
  denyKeyDeletion,
  denyBackupVaultChanges,
  denyBaselineRoleChanges,
  denyIdentityProviderChanges,
  denyIdentityCenterInstanceChanges,
  denyLongLivedCredentials,
  denyPasswordPolicyChanges,
  denyPublicAccessBlockChanges,
  denyVolumeEncryptionChanges,
  denySharingBlockChanges,
  denySerialConsole,
  denyMetadataDefaultsChanges,
  denyReturnToImdsV1,
  denyDefaultVpcCreation,
  denyDisabledRegions,
  denyCompanionsOfGlobalServices,
  denyRegionSettingsChanges,
  denyContactChanges,
  denyLaunchesWithImdsV1,
  denyCredentialsFromImdsV1,
  denyRolesAnywhere,
  denyBillingChanges,
  denyMarketplacePurchases,
  denyGlobalInference,
  denyInternetGateways,
  denyPeering,
  denyVpn,
  denyVpcBlockPublicAccessChanges,
  denyCloudShell,
  denyPublicFunctionUrls,
  denyBucketsWithAcls,
  denyShortKeyDeletionWindows,
  denyKeyGrants,
  denyResourceSharingOutsideOrganization,
  denyImageSharing,
  denySnapshotSharing,
  denyDatabaseSnapshotSharing,
  denyDocumentSharing,
  denyBackupDeletion,
  denyGlacierDeletion,
  denyRolesWithoutBoundary,
  denyBoundaryChanges,
  denyPublicAddresses,
  denyFunctionsOutsideVpc,
  denyNotebooksOutsideVpc,
  denyGlueJobsOutsideVpc,
  denyBuildsOutsideVpc,
  denyAppRunnerOutsideVpc,
  denyForeignResources,
  denyForeignNetworks,
  denyPerimeterTagChanges,
  denyUntaggedLaunches,
  denyLaunchesOfOtherTypes,
  denyRequestsUnlessTls,
  denyRequestsUnlessModernTls,
  denyUploadsUnlessKms,
  denyForeignServiceDeputies,
  denyForeignOidcIssuers,
  denyForeignIdentities,
  denyForeignNetworksToResources,
  blockPublicImages,
  blockPublicSnapshots,
  disableSerialConsole,
  requireImdsV2ByDefault,
  blockInternetOfVpcs,
  allowImagesOfProviders,
  backUpByTag,
  enforceTags,
  optOutOfAiServices,
  limitChatClients,
  denyDeployedRoleChanges,
  denyLogSubscriptionChanges,
  denySessionChanges,
  denySecurityAccountChanges,
  denyWebAclChanges,
  denyAutomationRolePassing,
  denyAlertEndpointChanges,
  denyExclusionTags,
  denyBucketOwnershipChanges,
  denyBackupSettingsChanges,
  denyReleaseFromResponse,
  denyPeopleAccessChanges,
  denyShieldChanges,
  denyFirewallPolicyChanges,
  denyNetworkFirewallChanges,
  denyTransitGatewayChanges,
  denyNetworkChanges,
  denyForeignEndpoints,
  denyNetworkAdditions,
  denyDnsFirewallChanges,
  denyManagedEntrances,
] as const;

/** Name (Sid) of a guardrail. */
export type GuardrailId = (typeof catalogue)[number]["id"];

/** Every guardrail, in the order in which they are packed. */
export const guardrailCatalogue: readonly Guardrail[] = catalogue;
