import type { Rule } from "./rule";
import { accessFitsQuotas } from "./rules/access-fits-quotas";
import { accessIsAssignedToWhatExists } from "./rules/access-is-assigned-to-what-exists";
import { accessRolesAreUsable } from "./rules/access-roles-are-usable";
import { accountEmailsAreUnique } from "./rules/account-emails-are-unique";
import { accountEmailsAreValid } from "./rules/account-emails-are-valid";
import { accountIdsAreUnique } from "./rules/account-ids-are-unique";
import { accountRolesAreFilled } from "./rules/account-roles-are-filled";
import { accountsExist } from "./rules/accounts-exist";
import { adoptedIdentitiesAreMade } from "./rules/adopted-identities-are-made";
import { adoptionsHaveAPlace } from "./rules/adoptions-have-a-place";
import { alarmExclusionsAreWhole } from "./rules/alarm-exclusions-are-whole";
import { antiDdosNeedsProvider6 } from "./rules/anti-ddos-needs-provider-6";
import { arnsLieInTheirPlace } from "./rules/arns-lie-in-their-place";
import { assessmentsAreWhole } from "./rules/assessments-are-whole";
import { backupsAreCopiedInside } from "./rules/backups-are-copied-inside";
import { backupsOutliveColdStorage } from "./rules/backups-outlive-cold-storage";
import { boundariesExist } from "./rules/boundaries-exist";
import { boundaryIsYourOwn } from "./rules/boundary-is-your-own";
import { budgetsHaveReaders } from "./rules/budgets-have-readers";
import { capabilitiesAgree } from "./rules/capabilities-agree";
import { capabilitiesAreAvailable } from "./rules/capabilities-are-available";
import { capabilityExclusionsReach } from "./rules/capability-exclusions-reach";
import { chatPoliciesLetAlertsIn } from "./rules/chat-policies-let-alerts-in";
import { cidrsDoNotOverlap } from "./rules/cidrs-do-not-overlap";
import { clientVpnsAreWhole } from "./rules/client-vpns-are-whole";
import { closedAccountsAreUnused } from "./rules/closed-accounts-are-unused";
import { controlTowerKeepsItsAccess } from "./rules/control-tower-keeps-its-access";
import { controlsExist } from "./rules/controls-exist";
import { countedRulesExist } from "./rules/counted-rules-exist";
import { countriesAreKnown } from "./rules/countries-are-known";
import { dataKeysAreSharedInside } from "./rules/data-keys-are-shared-inside";
import { delegationsArePossible } from "./rules/delegations-are-possible";
import { derivedNamesFit } from "./rules/derived-names-fit";
import { derivedRolesDiffer } from "./rules/derived-roles-differ";
import { detectionHasOneAdministrator } from "./rules/detection-has-one-administrator";
import { dnsFirewallHasItsList } from "./rules/dns-firewall-has-its-list";
import { dnsFirewallIsWhole } from "./rules/dns-firewall-is-whole";
import { egressIsReasoned } from "./rules/egress-is-reasoned";
import { emergencyAccessWorks } from "./rules/emergency-access-works";
import { endpointServicesAreWhole } from "./rules/endpoint-services-are-whole";
import { endpointsExist } from "./rules/endpoints-exist";
import { escalationsAreDeclared } from "./rules/escalations-are-declared";
import { exceptionsAreCurrent } from "./rules/exceptions-are-current";
import { exemptRolesAreDistinct } from "./rules/exempt-roles-are-distinct";
import { firewallPoliciesAreWhole } from "./rules/firewall-policies-are-whole";
import { firewallsAreWhole } from "./rules/firewalls-are-whole";
import { firewallsFitTheirNetworks } from "./rules/firewalls-fit-their-networks";
import { flowsAreConnected } from "./rules/flows-are-connected";
import { flowsAreDistinct } from "./rules/flows-are-distinct";
import { flowsArePossible } from "./rules/flows-are-possible";
import { flowsNameWhatExists } from "./rules/flows-name-what-exists";
import { foundingAccountsHaveIds } from "./rules/founding-accounts-have-ids";
import { guardrailExceptionsReach } from "./rules/guardrail-exceptions-reach";
import { guardrailExclusionsReach } from "./rules/guardrail-exclusions-reach";
import { guardrailsExist } from "./rules/guardrails-exist";
import { iamIsWhole } from "./rules/iam-is-whole";
import { identityHasItsCenter } from "./rules/identity-has-its-center";
import { identityListsAreSets } from "./rules/identity-lists-are-sets";
import { importedOptInRegionsAreManaged } from "./rules/imported-opt-in-regions-are-managed";
import { inspectionIsPlaced } from "./rules/inspection-is-placed";
import { ipamPoolsHaveOneRegion } from "./rules/ipam-pools-have-one-region";
import { ipv6IsPossible } from "./rules/ipv6-is-possible";
import { issuersAreNamed } from "./rules/issuers-are-named";
import { leadingAccountsUseHome } from "./rules/leading-accounts-use-home";
import { logGroupsAreExcludedOnce } from "./rules/log-groups-are-excluded-once";
import { logLifecyclesAgree } from "./rules/log-lifecycles-agree";
import { logsAreNeverPublic } from "./rules/logs-are-never-public";
import { managementAccessIsApart } from "./rules/management-access-is-apart";
import { namesDifferInTerraform } from "./rules/names-differ-in-terraform";
import { natAddressesAreUsed } from "./rules/nat-addresses-are-used";
import { networksAreWhole } from "./rules/networks-are-whole";
import { onePartitionIsNamed } from "./rules/one-partition-is-named";
import { organizationSettingsNeedOne } from "./rules/organization-settings-need-one";
import { ouIdsAreUnderTheRoot } from "./rules/ou-ids-are-under-the-root";
import { ouNamesDiffer } from "./rules/ou-names-differ";
import { ousExist } from "./rules/ous-exist";
import { ousNestToFiveLevels } from "./rules/ous-nest-to-five-levels";
import { ownPoliciesAreWhole } from "./rules/own-policies-are-whole";
import { partitionHasIt } from "./rules/partition-has-it";
import { perimetersNameNetworks } from "./rules/perimeters-name-networks";
import { permissionSetsAreWhole } from "./rules/permission-sets-are-whole";
import { pipelinesAreNarrow } from "./rules/pipelines-are-narrow";
import { policyTypesAreComplete } from "./rules/policy-types-are-complete";
import { portsAreDistinct } from "./rules/ports-are-distinct";
import { protectedBucketsAreDistinct } from "./rules/protected-buckets-are-distinct";
import { providerVersionIsSupported } from "./rules/provider-version-is-supported";
import { regionsAreEnabled } from "./rules/regions-are-enabled";
import { renamedFromIsFormer } from "./rules/renamed-from-is-former";
import { resourceTypesExist } from "./rules/resource-types-exist";
import { schedulesExist } from "./rules/schedules-exist";
import { secondaryCidrsFit } from "./rules/secondary-cidrs-fit";
import { securityHubHasAHome } from "./rules/security-hub-has-a-home";
import { sharedNamesAreWhole } from "./rules/shared-names-are-whole";
import { sharingStaysInside } from "./rules/sharing-stays-inside";
import { shieldIsSaidTwice } from "./rules/shield-is-said-twice";
import { shieldProtectionsAreWhole } from "./rules/shield-protections-are-whole";
import { suppressedFindingsNameAccounts } from "./rules/suppressed-findings-name-accounts";
import { tagPoliciesAgree } from "./rules/tag-policies-agree";
import { tagsAreAccepted } from "./rules/tags-are-accepted";
import { transitIsWhole } from "./rules/transit-is-whole";
import { trustedRolesExistBefore } from "./rules/trusted-roles-exist-before";
import { trustedRolesHaveTheirPath } from "./rules/trusted-roles-have-their-path";
import { trustedServicesAreSpelled } from "./rules/trusted-services-are-spelled";
import { trustedServicesSuffice } from "./rules/trusted-services-suffice";
import { vendorsAreNamed } from "./rules/vendors-are-named";
import { verifiedAccessIsWhole } from "./rules/verified-access-is-whole";
import { vpcBlockPublicAccessIsPossible } from "./rules/vpc-block-public-access-is-possible";
import { vpnConnectionsAreWhole } from "./rules/vpn-connections-are-whole";
import { weakOverridesExpire } from "./rules/weak-overrides-expire";
import { webAclsAreWhole } from "./rules/web-acls-are-whole";
import { webCapacityFits } from "./rules/web-capacity-fits";
import { webRulesAreAccepted } from "./rules/web-rules-are-accepted";
import { zonesExist } from "./rules/zones-exist";

/** Every rule across values, in the order of the sections of a file. */
export const rules: readonly Rule[] = [
  derivedNamesFit,
  exemptRolesAreDistinct,
  trustedRolesExistBefore,
  trustedRolesHaveTheirPath,
  providerVersionIsSupported,
  policyTypesAreComplete,
  trustedServicesSuffice,
  controlTowerKeepsItsAccess,
  delegationsArePossible,
  adoptionsHaveAPlace,
  namesDifferInTerraform,
  renamedFromIsFormer,
  tagsAreAccepted,
  ousNestToFiveLevels,
  ouIdsAreUnderTheRoot,
  regionsAreEnabled,
  onePartitionIsNamed,
  partitionHasIt,
  importedOptInRegionsAreManaged,
  logLifecyclesAgree,
  logGroupsAreExcludedOnce,
  alarmExclusionsAreWhole,
  capabilitiesAgree,
  capabilityExclusionsReach,
  controlsExist,
  capabilitiesAreAvailable,
  securityHubHasAHome,
  sharedNamesAreWhole,
  sharingStaysInside,
  suppressedFindingsNameAccounts,
  protectedBucketsAreDistinct,
  resourceTypesExist,
  assessmentsAreWhole,
  organizationSettingsNeedOne,
  guardrailsExist,
  guardrailExclusionsReach,
  guardrailExceptionsReach,
  ownPoliciesAreWhole,
  perimetersNameNetworks,
  ipamPoolsHaveOneRegion,
  ipv6IsPossible,
  issuersAreNamed,
  tagPoliciesAgree,
  schedulesExist,
  budgetsHaveReaders,
  backupsOutliveColdStorage,
  exceptionsAreCurrent,
  accountRolesAreFilled,
  foundingAccountsHaveIds,
  accessRolesAreUsable,
  accountIdsAreUnique,
  accountEmailsAreUnique,
  accountEmailsAreValid,
  ouNamesDiffer,
  ousExist,
  dataKeysAreSharedInside,
  logsAreNeverPublic,
  leadingAccountsUseHome,
  closedAccountsAreUnused,
  detectionHasOneAdministrator,
  accountsExist,
  cidrsDoNotOverlap,
  networksAreWhole,
  endpointsExist,
  natAddressesAreUsed,
  egressIsReasoned,
  secondaryCidrsFit,
  portsAreDistinct,
  transitIsWhole,
  flowsNameWhatExists,
  flowsArePossible,
  flowsAreConnected,
  flowsAreDistinct,
  zonesExist,
  dnsFirewallIsWhole,
  dnsFirewallHasItsList,
  vpcBlockPublicAccessIsPossible,
  inspectionIsPlaced,
  firewallsAreWhole,
  firewallsFitTheirNetworks,
  vpnConnectionsAreWhole,
  endpointServicesAreWhole,
  clientVpnsAreWhole,
  verifiedAccessIsWhole,
  webAclsAreWhole,
  webRulesAreAccepted,
  webCapacityFits,
  antiDdosNeedsProvider6,
  weakOverridesExpire,
  countedRulesExist,
  countriesAreKnown,
  arnsLieInTheirPlace,
  shieldIsSaidTwice,
  shieldProtectionsAreWhole,
  firewallPoliciesAreWhole,
  chatPoliciesLetAlertsIn,
  trustedServicesAreSpelled,
  boundaryIsYourOwn,
  backupsAreCopiedInside,
  identityHasItsCenter,
  permissionSetsAreWhole,
  escalationsAreDeclared,
  accessIsAssignedToWhatExists,
  managementAccessIsApart,
  pipelinesAreNarrow,
  vendorsAreNamed,
  emergencyAccessWorks,
  iamIsWhole,
  boundariesExist,
  derivedRolesDiffer,
  accessFitsQuotas,
  adoptedIdentitiesAreMade,
  identityListsAreSets,
];
