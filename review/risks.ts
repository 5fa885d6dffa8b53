import type { Risk } from "./risk";
import { accessAssigned } from "./risks/access-assigned";
import { accessLogsOff } from "./risks/access-logs-off";
import { accountClosesOnDeletion } from "./risks/account-closes-on-deletion";
import { accountMoved } from "./risks/account-moved";
import { accountRemoved } from "./risks/account-removed";
import { aclPublic } from "./risks/acl-public";
import { aclsEnabled } from "./risks/acls-enabled";
import { addressPublic } from "./risks/address-public";
import { addressesTrusted } from "./risks/addresses-trusted";
import { administratorAdded } from "./risks/administrator-added";
import { administratorRemoved } from "./risks/administrator-removed";
import { alarmChanged } from "./risks/alarm-changed";
import { alarmLoosened } from "./risks/alarm-loosened";
import { alarmSilenced } from "./risks/alarm-silenced";
import { analyzerDeleted } from "./risks/analyzer-deleted";
import { applicationUnprotected } from "./risks/application-unprotected";
import { appliedImmediately } from "./risks/applied-immediately";
import { attachmentExclusive } from "./risks/attachment-exclusive";
import { backupPlanWeakened } from "./risks/backup-plan-weakened";
import { backupScheduleChanged } from "./risks/backup-schedule-changed";
import { backupsShortened } from "./risks/backups-shortened";
import { boundaryRemoved } from "./risks/boundary-removed";
import { bucketDestroyable } from "./risks/bucket-destroyable";
import { bucketLoggingEnded } from "./risks/bucket-logging-ended";
import { bucketReplicationEnded } from "./risks/bucket-replication-ended";
import { clientVpnWeakened } from "./risks/client-vpn-weakened";
import { clusterPublic } from "./risks/cluster-public";
import { codeChanged } from "./risks/code-changed";
import { configDeliveryEnded } from "./risks/config-delivery-ended";
import { configRecorderNarrowed } from "./risks/config-recorder-narrowed";
import { configRecorderStopped } from "./risks/config-recorder-stopped";
import { configRetentionShortened } from "./risks/config-retention-shortened";
import { configRuleDeleted } from "./risks/config-rule-deleted";
import { configRuleNarrowed } from "./risks/config-rule-narrowed";
import { controlRemoved } from "./risks/control-removed";
import { copyShared } from "./risks/copy-shared";
import { credentialsCreated } from "./risks/credentials-created";
import { dataDestroyed } from "./risks/data-destroyed";
import { dataDiscoveryOff } from "./risks/data-discovery-off";
import { dataLakeOpened } from "./risks/data-lake-opened";
import { databaseLoginWeakened } from "./risks/database-login-weakened";
import { databasePublic } from "./risks/database-public";
import { defaultGroupUnmanaged } from "./risks/default-group-unmanaged";
import { deletionUnprotected } from "./risks/deletion-unprotected";
import { destroyable } from "./risks/destroyable";
import { dnsQueriesUnlogged } from "./risks/dns-queries-unlogged";
import { egressOpened } from "./risks/egress-opened";
import { encryptionWeakened } from "./risks/encryption-weakened";
import { endpointPublic } from "./risks/endpoint-public";
import { endpointServicePublic } from "./risks/endpoint-service-public";
import { endpointUnauthenticated } from "./risks/endpoint-unauthenticated";
import { engineUpgraded } from "./risks/engine-upgraded";
import { eventsNotForwarded } from "./risks/events-not-forwarded";
import { finalSnapshotSkipped } from "./risks/final-snapshot-skipped";
import { findingsLater } from "./risks/findings-later";
import { findingsSuppressed } from "./risks/findings-suppressed";
import { firewallPolicyChanged } from "./risks/firewall-policy-changed";
import { firewallRemoved } from "./risks/firewall-removed";
import { firewallWeakened } from "./risks/firewall-weakened";
import { flowLogDeleted } from "./risks/flow-log-deleted";
import { flowLogNarrowed } from "./risks/flow-log-narrowed";
import { functionInvocable } from "./risks/function-invocable";
import { hardeningLost } from "./risks/hardening-lost";
import { identityProviderWidened } from "./risks/identity-provider-widened";
import { imageTagsMutable } from "./risks/image-tags-mutable";
import { inspectionBypassed } from "./risks/inspection-bypassed";
import { inspectionLoosened } from "./risks/inspection-loosened";
import { instanceConnectOpened } from "./risks/instance-connect-opened";
import { instanceRestarts } from "./risks/instance-restarts";
import { keyAliasMoved } from "./risks/key-alias-moved";
import { keyDeleted } from "./risks/key-deleted";
import { keyDeletionSooner } from "./risks/key-deletion-sooner";
import { keyDisabled } from "./risks/key-disabled";
import { keyGranted } from "./risks/key-granted";
import { keyMayLockOut } from "./risks/key-may-lock-out";
import { keyUnrotated } from "./risks/key-unrotated";
import { lifecycleDeletesSooner } from "./risks/lifecycle-deletes-sooner";
import { listenerWeakened } from "./risks/listener-weakened";
import { loadBalancerLenient } from "./risks/load-balancer-lenient";
import { loadBalancerPublic } from "./risks/load-balancer-public";
import { logGroupDeleted } from "./risks/log-group-deleted";
import { logGroupsExcluded } from "./risks/log-groups-excluded";
import { logRetentionShortened } from "./risks/log-retention-shortened";
import { logsLeaveArchive } from "./risks/logs-leave-archive";
import { managedPoliciesExclusive } from "./risks/managed-policies-exclusive";
import { metadataV1 } from "./risks/metadata-v1";
import { metricFilterChanged } from "./risks/metric-filter-changed";
import { networkAclOpened } from "./risks/network-acl-opened";
import { networkPathLost } from "./risks/network-path-lost";
import { notificationEnded } from "./risks/notification-ended";
import { objectLockShortened } from "./risks/object-lock-shortened";
import { objectLockWeakened } from "./risks/object-lock-weakened";
import { passwordChanged } from "./risks/password-changed";
import { passwordsWeakened } from "./risks/passwords-weakened";
import { policiesExclusive } from "./risks/policies-exclusive";
import { policyContentChanged } from "./risks/policy-content-changed";
import { policyDetached } from "./risks/policy-detached";
import { policyDetachedMeanwhile } from "./risks/policy-detached-meanwhile";
import { policyReplaced } from "./risks/policy-replaced";
import { policyTypesDisabled } from "./risks/policy-types-disabled";
import { portOpened } from "./risks/port-opened";
import { postureUnwatched } from "./risks/posture-unwatched";
import { protectionPlanOff } from "./risks/protection-plan-off";
import { publicAccessUnblocked } from "./risks/public-access-unblocked";
import { redirectRemoved } from "./risks/redirect-removed";
import { regionDisabled } from "./risks/region-disabled";
import { resourceForgotten } from "./risks/resource-forgotten";
import { resourceReplaced } from "./risks/resource-replaced";
import { roleExchanged } from "./risks/role-exchanged";
import { roleReplaced } from "./risks/role-replaced";
import { rootUncentralized } from "./risks/root-uncentralized";
import { routeDeleted } from "./risks/route-deleted";
import { routeToInternet } from "./risks/route-to-internet";
import { scansNarrowed } from "./risks/scans-narrowed";
import { secretDeleted } from "./risks/secret-deleted";
import { securityControlOff } from "./risks/security-control-off";
import { segmentationWeakened } from "./risks/segmentation-weakened";
import { serialConsoleOn } from "./risks/serial-console-on";
import { sessionsLonger } from "./risks/sessions-longer";
import { sharedOutside } from "./risks/shared-outside";
import { sharingUnblocked } from "./risks/sharing-unblocked";
import { shieldSubscribed } from "./risks/shield-subscribed";
import { shieldWeakened } from "./risks/shield-weakened";
import { signInRemoved } from "./risks/sign-in-removed";
import { snapshotPublic } from "./risks/snapshot-public";
import { standardUnsubscribed } from "./risks/standard-unsubscribed";
import { subnetMadePublic } from "./risks/subnet-made-public";
import { targetGroupReplaced } from "./risks/target-group-replaced";
import { threatDetectionOff } from "./risks/threat-detection-off";
import { tlsNotForced } from "./risks/tls-not-forced";
import { trailAlarmsCut } from "./risks/trail-alarms-cut";
import { trailDeleted } from "./risks/trail-deleted";
import { trailDeliversElsewhere } from "./risks/trail-delivers-elsewhere";
import { trailKeyRemoved } from "./risks/trail-key-removed";
import { trailLeavesAccounts } from "./risks/trail-leaves-accounts";
import { trailLeavesGlobalServices } from "./risks/trail-leaves-global-services";
import { trailLeavesRegions } from "./risks/trail-leaves-regions";
import { trailNarrowed } from "./risks/trail-narrowed";
import { trailStopped } from "./risks/trail-stopped";
import { trailUnvalidated } from "./risks/trail-unvalidated";
import { trustedAccessEnded } from "./risks/trusted-access-ended";
import { tunnelWeakened } from "./risks/tunnel-weakened";
import { unencrypted } from "./risks/unencrypted";
import { unitDeleted } from "./risks/unit-deleted";
import { userCreated } from "./risks/user-created";
import { vaultUnlocked } from "./risks/vault-unlocked";
import { verifiedAccessWeakened } from "./risks/verified-access-weakened";
import { versioningSuspended } from "./risks/versioning-suspended";
import { webAclOpened } from "./risks/web-acl-opened";
import { webAddressesChanged } from "./risks/web-addresses-changed";
import { webLogsFiltered } from "./risks/web-logs-filtered";
import { webRuleWeakened } from "./risks/web-rule-weakened";

/** Every risk of a single change, one a file. What policies grant is compared apart, in policy/. */
export const risks: readonly Risk[] = [
  accessAssigned,
  accessLogsOff,
  accountClosesOnDeletion,
  accountMoved,
  accountRemoved,
  aclPublic,
  aclsEnabled,
  addressPublic,
  addressesTrusted,
  administratorAdded,
  administratorRemoved,
  alarmChanged,
  alarmLoosened,
  alarmSilenced,
  analyzerDeleted,
  applicationUnprotected,
  appliedImmediately,
  attachmentExclusive,
  backupPlanWeakened,
  backupScheduleChanged,
  backupsShortened,
  boundaryRemoved,
  bucketDestroyable,
  bucketLoggingEnded,
  bucketReplicationEnded,
  clientVpnWeakened,
  clusterPublic,
  codeChanged,
  configDeliveryEnded,
  configRecorderNarrowed,
  configRecorderStopped,
  configRetentionShortened,
  configRuleDeleted,
  configRuleNarrowed,
  controlRemoved,
  copyShared,
  credentialsCreated,
  dataDestroyed,
  dataDiscoveryOff,
  dataLakeOpened,
  databaseLoginWeakened,
  databasePublic,
  defaultGroupUnmanaged,
  deletionUnprotected,
  destroyable,
  dnsQueriesUnlogged,
  egressOpened,
  encryptionWeakened,
  endpointPublic,
  endpointServicePublic,
  endpointUnauthenticated,
  engineUpgraded,
  eventsNotForwarded,
  finalSnapshotSkipped,
  findingsLater,
  findingsSuppressed,
  firewallPolicyChanged,
  firewallRemoved,
  firewallWeakened,
  flowLogDeleted,
  flowLogNarrowed,
  functionInvocable,
  hardeningLost,
  identityProviderWidened,
  imageTagsMutable,
  inspectionBypassed,
  inspectionLoosened,
  instanceConnectOpened,
  instanceRestarts,
  keyAliasMoved,
  keyDeleted,
  keyDeletionSooner,
  keyDisabled,
  keyGranted,
  keyMayLockOut,
  keyUnrotated,
  lifecycleDeletesSooner,
  listenerWeakened,
  loadBalancerLenient,
  loadBalancerPublic,
  logGroupDeleted,
  logGroupsExcluded,
  logRetentionShortened,
  logsLeaveArchive,
  managedPoliciesExclusive,
  metadataV1,
  metricFilterChanged,
  networkAclOpened,
  networkPathLost,
  notificationEnded,
  objectLockShortened,
  objectLockWeakened,
  passwordChanged,
  passwordsWeakened,
  policiesExclusive,
  policyContentChanged,
  policyDetached,
  policyDetachedMeanwhile,
  policyReplaced,
  policyTypesDisabled,
  portOpened,
  postureUnwatched,
  protectionPlanOff,
  publicAccessUnblocked,
  redirectRemoved,
  regionDisabled,
  resourceForgotten,
  resourceReplaced,
  roleExchanged,
  roleReplaced,
  rootUncentralized,
  routeDeleted,
  routeToInternet,
  scansNarrowed,
  secretDeleted,
  securityControlOff,
  segmentationWeakened,
  serialConsoleOn,
  sessionsLonger,
  sharedOutside,
  sharingUnblocked,
  shieldSubscribed,
  shieldWeakened,
  signInRemoved,
  snapshotPublic,
  standardUnsubscribed,
  subnetMadePublic,
  targetGroupReplaced,
  threatDetectionOff,
  tlsNotForced,
  trailAlarmsCut,
  trailDeleted,
  trailDeliversElsewhere,
  trailKeyRemoved,
  trailLeavesAccounts,
  trailLeavesGlobalServices,
  trailLeavesRegions,
  trailNarrowed,
  trailStopped,
  trailUnvalidated,
  trustedAccessEnded,
  tunnelWeakened,
  unencrypted,
  unitDeleted,
  userCreated,
  vaultUnlocked,
  verifiedAccessWeakened,
  versioningSuspended,
  webAclOpened,
  webAddressesChanged,
  webLogsFiltered,
  webRuleWeakened,
];
