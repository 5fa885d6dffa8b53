import type { Objective } from "./objective";
import { accountBudgetWatched } from "./objectives/account-budget-watched";
import { accountContactsRegistered } from "./objectives/account-contacts-registered";
import { accountDefaultNetworkClosed } from "./objectives/account-default-network-closed";
import { accountExternalAccessAnalyzed } from "./objectives/account-external-access-analyzed";
import { accountPasswordsStrong } from "./objectives/account-passwords-strong";
import { accountRegionSettingsClosed } from "./objectives/account-region-settings-closed";
import { accountRegionsOptedIn } from "./objectives/account-regions-opted-in";
import { accountS3PublicAccessBlocked } from "./objectives/account-s3-public-access-blocked";
import { accountSupportReachable } from "./objectives/account-support-reachable";
import { alertingChatListens } from "./objectives/alerting-chat-listens";
import { alertingEventsForwarded } from "./objectives/alerting-events-forwarded";
import { alertingFindingsRouted } from "./objectives/alerting-findings-routed";
import { alertingQueuesClosed } from "./objectives/alerting-queues-closed";
import { alertingTopicsClosed } from "./objectives/alerting-topics-closed";
import { complianceEvidenceGathered } from "./objectives/compliance-evidence-gathered";
import { complianceRemediationScoped } from "./objectives/compliance-remediation-scoped";
import { complianceResourcesRecorded } from "./objectives/compliance-resources-recorded";
import { complianceRulesWatch } from "./objectives/compliance-rules-watch";
import { dataBucketsEncrypted } from "./objectives/data-buckets-encrypted";
import { dataBucketsPrivate } from "./objectives/data-buckets-private";
import { dataBucketsTlsOnly } from "./objectives/data-buckets-tls-only";
import { dataDatabasesAuthenticated } from "./objectives/data-databases-authenticated";
import { dataDatabasesLogged } from "./objectives/data-databases-logged";
import { dataDatabasesPrivate } from "./objectives/data-databases-private";
import { dataImagesProtected } from "./objectives/data-images-protected";
import { dataSecretsClosed } from "./objectives/data-secrets-closed";
import { dataSecretsRotated } from "./objectives/data-secrets-rotated";
import { dataSecretsUnstored } from "./objectives/data-secrets-unstored";
import { dataStorageObserved } from "./objectives/data-storage-observed";
import { dataStoresEncrypted } from "./objectives/data-stores-encrypted";
import { dataStoresInsideOrganization } from "./objectives/data-stores-inside-organization";
import { dataStoresRecoverable } from "./objectives/data-stores-recoverable";
import { dataStoresTlsOnly } from "./objectives/data-stores-tls-only";
import { dataVolumesEncrypted } from "./objectives/data-volumes-encrypted";
import { deliveryDeploymentRolesScoped } from "./objectives/delivery-deployment-roles-scoped";
import { deliveryStateProtected } from "./objectives/delivery-state-protected";
import { detectionBehaviourGraphed } from "./objectives/detection-behaviour-graphed";
import { detectionDataDiscovered } from "./objectives/detection-data-discovered";
import { detectionObjectsScanned } from "./objectives/detection-objects-scanned";
import { detectionPostureManaged } from "./objectives/detection-posture-managed";
import { detectionThreatsWatched } from "./objectives/detection-threats-watched";
import { detectionVulnerabilitiesScanned } from "./objectives/detection-vulnerabilities-scanned";
import { encryptionKeysClosed } from "./objectives/encryption-keys-closed";
import { encryptionKeysRotated } from "./objectives/encryption-keys-rotated";
import { governanceAccountsOrganized } from "./objectives/governance-accounts-organized";
import { governanceAdministrationDelegated } from "./objectives/governance-administration-delegated";
import { governanceFirewallPoliciesBounded } from "./objectives/governance-firewall-policies-bounded";
import { governanceGuardrailsAttached } from "./objectives/governance-guardrails-attached";
import { governancePoliciesDelegated } from "./objectives/governance-policies-delegated";
import { governanceRootCentralized } from "./objectives/governance-root-centralized";
import { governanceSharedInside } from "./objectives/governance-shared-inside";
import { identityAccessByGroups } from "./objectives/identity-access-by-groups";
import { identityBoundaryTravels } from "./objectives/identity-boundary-travels";
import { identityEmergencyAccessPrepared } from "./objectives/identity-emergency-access-prepared";
import { identityMetadataServiceV2 } from "./objectives/identity-metadata-service-v2";
import { identityPipelinesTrustedNarrowly } from "./objectives/identity-pipelines-trusted-narrowly";
import { identitySessionsLimited } from "./objectives/identity-sessions-limited";
import { identityUsersNeedMfa } from "./objectives/identity-users-need-mfa";
import { identityVendorsNamed } from "./objectives/identity-vendors-named";
import { identityWorkloadsScoped } from "./objectives/identity-workloads-scoped";
import { loggingArchiveImmutable } from "./objectives/logging-archive-immutable";
import { loggingEventsAlarmed } from "./objectives/logging-events-alarmed";
import { loggingEventsQueryable } from "./objectives/logging-events-queryable";
import { loggingEveryRegion } from "./objectives/logging-every-region";
import { loggingLogGroupsArchived } from "./objectives/logging-log-groups-archived";
import { loggingLogGroupsRetained } from "./objectives/logging-log-groups-retained";
import { loggingObjectReadsRecorded } from "./objectives/logging-object-reads-recorded";
import { loggingObjectWritesRecorded } from "./objectives/logging-object-writes-recorded";
import { loggingSessionsLogged } from "./objectives/logging-sessions-logged";
import { loggingTrailValidated } from "./objectives/logging-trail-validated";
import { networkAdministrationByIdentity } from "./objectives/network-administration-by-identity";
import { networkClientsAuthorized } from "./objectives/network-clients-authorized";
import { networkDefaultsClosed } from "./objectives/network-defaults-closed";
import { networkEndpointsBound } from "./objectives/network-endpoints-bound";
import { networkEnvironmentsSeparated } from "./objectives/network-environments-separated";
import { networkFlowsLogged } from "./objectives/network-flows-logged";
import { networkNamesShared } from "./objectives/network-names-shared";
import { networkPublicAccessBlocked } from "./objectives/network-public-access-blocked";
import { networkQueriesFiltered } from "./objectives/network-queries-filtered";
import { networkQueriesLogged } from "./objectives/network-queries-logged";
import { networkSecurityGroupsTight } from "./objectives/network-security-groups-tight";
import { networkServicesAccepted } from "./objectives/network-services-accepted";
import { networkTiersSeparated } from "./objectives/network-tiers-separated";
import { networkTrafficInspected } from "./objectives/network-traffic-inspected";
import { networkTunnelsStrong } from "./objectives/network-tunnels-strong";
import { webFloodsMitigated } from "./objectives/web-floods-mitigated";
import { webListenersEncrypted } from "./objectives/web-listeners-encrypted";
import { webLoadBalancersHardened } from "./objectives/web-load-balancers-hardened";
import { webRequestsFiltered } from "./objectives/web-requests-filtered";
import { webRequestsLogged } from "./objectives/web-requests-logged";
import { webResponseTeamBounded } from "./objectives/web-response-team-bounded";
import { webShieldKept } from "./objectives/web-shield-kept";
import { webUserPoolsHardened } from "./objectives/web-user-pools-hardened";
import { webVersionsWatched } from "./objectives/web-versions-watched";

/** Every promise that Palisade makes, each with its proof. */
export const objectives = [
  accountBudgetWatched,
  accountContactsRegistered,
  accountDefaultNetworkClosed,
  accountExternalAccessAnalyzed,
  accountPasswordsStrong,
  accountRegionSettingsClosed,
  accountRegionsOptedIn,
  accountS3PublicAccessBlocked,
  accountSupportReachable,
  alertingChatListens,
  alertingEventsForwarded,
  alertingFindingsRouted,
  alertingQueuesClosed,
  alertingTopicsClosed,
  complianceEvidenceGathered,
  complianceRemediationScoped,
  complianceResourcesRecorded,
  complianceRulesWatch,
  dataBucketsEncrypted,
  dataBucketsPrivate,
  dataBucketsTlsOnly,
  dataDatabasesAuthenticated,
  dataDatabasesLogged,
  dataDatabasesPrivate,
  dataImagesProtected,
  dataSecretsClosed,
  dataSecretsRotated,
  dataSecretsUnstored,
  dataStorageObserved,
  dataStoresEncrypted,
  dataStoresInsideOrganization,
  dataStoresRecoverable,
  dataStoresTlsOnly,
  dataVolumesEncrypted,
  deliveryDeploymentRolesScoped,
  deliveryStateProtected,
  detectionBehaviourGraphed,
  detectionDataDiscovered,
  detectionObjectsScanned,
  detectionPostureManaged,
  detectionThreatsWatched,
  detectionVulnerabilitiesScanned,
  encryptionKeysClosed,
  encryptionKeysRotated,
  governanceAccountsOrganized,
  governanceAdministrationDelegated,
  governanceFirewallPoliciesBounded,
  governanceGuardrailsAttached,
  governancePoliciesDelegated,
  governanceRootCentralized,
  governanceSharedInside,
  identityAccessByGroups,
  identityBoundaryTravels,
  identityEmergencyAccessPrepared,
  identityPipelinesTrustedNarrowly,
  identityUsersNeedMfa,
  identityVendorsNamed,
  identityWorkloadsScoped,
  identityMetadataServiceV2,
  identitySessionsLimited,
  loggingArchiveImmutable,
  loggingEventsAlarmed,
  loggingEventsQueryable,
  loggingEveryRegion,
  loggingLogGroupsArchived,
  loggingLogGroupsRetained,
  loggingObjectReadsRecorded,
  loggingObjectWritesRecorded,
  loggingSessionsLogged,
  loggingTrailValidated,
  networkAdministrationByIdentity,
  networkClientsAuthorized,
  networkDefaultsClosed,
  networkEndpointsBound,
  networkEnvironmentsSeparated,
  networkFlowsLogged,
  networkNamesShared,
  networkPublicAccessBlocked,
  networkQueriesFiltered,
  networkQueriesLogged,
  networkSecurityGroupsTight,
  networkServicesAccepted,
  networkTiersSeparated,
  networkTrafficInspected,
  networkTunnelsStrong,
  webFloodsMitigated,
  webListenersEncrypted,
  webLoadBalancersHardened,
  webRequestsFiltered,
  webRequestsLogged,
  webResponseTeamBounded,
  webShieldKept,
  webUserPoolsHardened,
  webVersionsWatched,
] as const satisfies readonly Objective[];

/** `domain.promise`. */
export type ObjectiveId = (typeof objectives)[number]["id"];
