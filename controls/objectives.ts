import type { Objective } from "./objective";
import type { ObjectiveId } from "./objective-id";
import { accountBudgetWatched } from "./objectives/account-budget-watched";
import { accountContactsRegistered } from "./objectives/account-contacts-registered";
import { accountDefaultNetworkClosed } from "./objectives/account-default-network-closed";
import { accountPasswordsStrong } from "./objectives/account-passwords-strong";
import { accountS3PublicAccessBlocked } from "./objectives/account-s3-public-access-blocked";
import { dataBucketsEncrypted } from "./objectives/data-buckets-encrypted";
import { dataBucketsPrivate } from "./objectives/data-buckets-private";
import { dataBucketsTlsOnly } from "./objectives/data-buckets-tls-only";
import { dataVolumesEncrypted } from "./objectives/data-volumes-encrypted";
import { deliveryDeploymentRolesScoped } from "./objectives/delivery-deployment-roles-scoped";
import { deliveryStateProtected } from "./objectives/delivery-state-protected";
import { encryptionKeysClosed } from "./objectives/encryption-keys-closed";
import { encryptionKeysRotated } from "./objectives/encryption-keys-rotated";
import { governanceAccountsOrganized } from "./objectives/governance-accounts-organized";
import { governanceAdministrationDelegated } from "./objectives/governance-administration-delegated";
import { governanceGuardrailsAttached } from "./objectives/governance-guardrails-attached";
import { governancePoliciesDelegated } from "./objectives/governance-policies-delegated";
import { governanceRootCentralized } from "./objectives/governance-root-centralized";
import { identityMetadataServiceV2 } from "./objectives/identity-metadata-service-v2";
import { loggingArchiveImmutable } from "./objectives/logging-archive-immutable";
import { loggingEveryRegion } from "./objectives/logging-every-region";
import { loggingLogGroupsRetained } from "./objectives/logging-log-groups-retained";
import { loggingTrailValidated } from "./objectives/logging-trail-validated";
import { networkDefaultsClosed } from "./objectives/network-defaults-closed";
import { networkEndpointsBound } from "./objectives/network-endpoints-bound";
import { networkFlowsLogged } from "./objectives/network-flows-logged";
import { networkSecurityGroupsTight } from "./objectives/network-security-groups-tight";
import { networkTiersSeparated } from "./objectives/network-tiers-separated";
import { webRequestsFiltered } from "./objectives/web-requests-filtered";
import { webRequestsLogged } from "./objectives/web-requests-logged";

/** Every objective by its id. */
export const objectives: Readonly<Record<ObjectiveId, Objective>> = {
  "account.budget-watched": accountBudgetWatched,
  "account.contacts-registered": accountContactsRegistered,
  "account.default-network-closed": accountDefaultNetworkClosed,
  "account.passwords-strong": accountPasswordsStrong,
  "account.s3-public-access-blocked": accountS3PublicAccessBlocked,
  "data.buckets-encrypted": dataBucketsEncrypted,
  "data.buckets-private": dataBucketsPrivate,
  "data.buckets-tls-only": dataBucketsTlsOnly,
  "data.volumes-encrypted": dataVolumesEncrypted,
  "delivery.deployment-roles-scoped": deliveryDeploymentRolesScoped,
  "delivery.state-protected": deliveryStateProtected,
  "encryption.keys-closed": encryptionKeysClosed,
  "encryption.keys-rotated": encryptionKeysRotated,
  "governance.accounts-organized": governanceAccountsOrganized,
  "governance.administration-delegated": governanceAdministrationDelegated,
  "governance.guardrails-attached": governanceGuardrailsAttached,
  "governance.policies-delegated": governancePoliciesDelegated,
  "governance.root-centralized": governanceRootCentralized,
  "identity.metadata-service-v2": identityMetadataServiceV2,
  "logging.archive-immutable": loggingArchiveImmutable,
  "logging.every-region": loggingEveryRegion,
  "logging.log-groups-retained": loggingLogGroupsRetained,
  "logging.trail-validated": loggingTrailValidated,
  "network.defaults-closed": networkDefaultsClosed,
  "network.endpoints-bound": networkEndpointsBound,
  "network.flows-logged": networkFlowsLogged,
  "network.security-groups-tight": networkSecurityGroupsTight,
  "network.tiers-separated": networkTiersSeparated,
  "web.requests-filtered": webRequestsFiltered,
  "web.requests-logged": webRequestsLogged,
};
