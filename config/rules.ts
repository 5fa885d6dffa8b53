import type { Rule } from "./rule";
import { acceptedFindingsNameAccounts } from "./rules/accepted-findings-name-accounts";
import { accountEmailsAreUnique } from "./rules/account-emails-are-unique";
import { accountIdsAreUnique } from "./rules/account-ids-are-unique";
import { accountRolesAreFilled } from "./rules/account-roles-are-filled";
import { accountsExist } from "./rules/accounts-exist";
import { assessmentsAreWhole } from "./rules/assessments-are-whole";
import { backupsOutliveColdStorage } from "./rules/backups-outlive-cold-storage";
import { budgetsHaveReaders } from "./rules/budgets-have-readers";
import { capabilitiesStandTogether } from "./rules/capabilities-stand-together";
import { cidrsDoNotOverlap } from "./rules/cidrs-do-not-overlap";
import { delegationsArePossible } from "./rules/delegations-are-possible";
import { derivedNamesFit } from "./rules/derived-names-fit";
import { detectionHasOneAdministrator } from "./rules/detection-has-one-administrator";
import { exceptionsAreCurrent } from "./rules/exceptions-are-current";
import { foundingAccountsHaveIds } from "./rules/founding-accounts-have-ids";
import { guardrailsExist } from "./rules/guardrails-exist";
import { leadingAccountsUseHome } from "./rules/leading-accounts-use-home";
import { logGroupsAreLeftOutOnce } from "./rules/log-groups-are-left-out-once";
import { logLifetimesAgree } from "./rules/log-lifetimes-agree";
import { namesStayApart } from "./rules/names-stay-apart";
import { networksAreWhole } from "./rules/networks-are-whole";
import { optedInRegionsAreAskedFor } from "./rules/opted-in-regions-are-asked-for";
import { organizationSettingsNeedOne } from "./rules/organization-settings-need-one";
import { ownPoliciesAreWhole } from "./rules/own-policies-are-whole";
import { perimetersNameNetworks } from "./rules/perimeters-name-networks";
import { policyTypesAreComplete } from "./rules/policy-types-are-complete";
import { quietAlarmsLeaveOut } from "./rules/quiet-alarms-leave-out";
import { regionsAreEnabled } from "./rules/regions-are-enabled";
import { relaxationsReach } from "./rules/relaxations-reach";
import { scannedBucketsAreApart } from "./rules/scanned-buckets-are-apart";
import { tagPoliciesAgree } from "./rules/tag-policies-agree";
import { tagsAreAccepted } from "./rules/tags-are-accepted";
import { trustedServicesSuffice } from "./rules/trusted-services-suffice";
import { unitsExist } from "./rules/units-exist";
import { unitsNestToFiveLevels } from "./rules/units-nest-to-five-levels";
import { webAclsAreWhole } from "./rules/web-acls-are-whole";

/** Every rule across values, in the order in which a reader meets the sections. */
export const rules: readonly Rule[] = [
  derivedNamesFit,
  policyTypesAreComplete,
  trustedServicesSuffice,
  delegationsArePossible,
  namesStayApart,
  tagsAreAccepted,
  unitsNestToFiveLevels,
  regionsAreEnabled,
  optedInRegionsAreAskedFor,
  logLifetimesAgree,
  logGroupsAreLeftOutOnce,
  quietAlarmsLeaveOut,
  capabilitiesStandTogether,
  acceptedFindingsNameAccounts,
  scannedBucketsAreApart,
  assessmentsAreWhole,
  organizationSettingsNeedOne,
  guardrailsExist,
  relaxationsReach,
  ownPoliciesAreWhole,
  perimetersNameNetworks,
  tagPoliciesAgree,
  budgetsHaveReaders,
  backupsOutliveColdStorage,
  exceptionsAreCurrent,
  accountRolesAreFilled,
  foundingAccountsHaveIds,
  accountIdsAreUnique,
  accountEmailsAreUnique,
  unitsExist,
  leadingAccountsUseHome,
  detectionHasOneAdministrator,
  accountsExist,
  cidrsDoNotOverlap,
  networksAreWhole,
  webAclsAreWhole,
];
