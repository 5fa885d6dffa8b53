import type { TableRefresh } from "./table-refresh";
import { availabilityZoneIds } from "./tables/availability-zone-ids";
import { availabilityZones } from "./tables/availability-zones";
import { awsManagedPolicies } from "./tables/aws-managed-policies";
import { awsRegions } from "./tables/aws-regions";
import { configResourceTypes } from "./tables/config-resource-types";
import { controlledServices } from "./tables/controlled-services";
import { countryCodes } from "./tables/country-codes";
import { databaseEngines } from "./tables/database-engines";
import { delegableServices } from "./tables/delegable-services";
import { deploymentActions } from "./tables/deployment-actions";
import { disarmingActions } from "./tables/disarming-actions";
import { endpointServices } from "./tables/endpoint-services";
import { featuresByRegion } from "./tables/features-by-region";
import { frameworkRequirements } from "./tables/framework-requirements";
import { functionRuntimes } from "./tables/function-runtimes";
import { globalServices } from "./tables/global-services";
import { managedDomainLists } from "./tables/managed-domain-lists";
import { managedFirewallGroups } from "./tables/managed-firewall-groups";
import { managedGroupRules } from "./tables/managed-group-rules";
import { managedPolicyPowers } from "./tables/managed-policy-powers";
import { managedRules } from "./tables/managed-rules";
import { monitoredEvents } from "./tables/monitored-events";
import { notForHosts } from "./tables/not-for-hosts";
import { organizationQuotas } from "./tables/organization-quotas";
import { partitions } from "./tables/partitions";
import { policyTypes } from "./tables/policy-types";
import { principalConditionKeys } from "./tables/principal-condition-keys";
import { privateBlocks } from "./tables/private-blocks";
import { protectionPlans } from "./tables/protection-plans";
import { refusedSuricataKeywords } from "./tables/refused-suricata-keywords";
import { secondaryBlockRestrictions } from "./tables/secondary-block-restrictions";
import { secretFormats } from "./tables/secret-formats";
import { securityHubControls } from "./tables/security-hub-controls";
import { serviceQuotas } from "./tables/service-quotas";
import { servicesByRegion } from "./tables/services-by-region";
import { sharedDomains } from "./tables/shared-domains";
import { specialPurposeBlocks } from "./tables/special-purpose-blocks";
import { suricataKeywords } from "./tables/suricata-keywords";
import { suricataProtocols } from "./tables/suricata-protocols";
import { switchedOffWithTheirService } from "./tables/switched-off-with-their-service";

/** The one list of how tables are read anew, by the name of their file in `facts/`. */
export const tables: Readonly<Record<string, TableRefresh>> = {
  "availability-zone-ids": availabilityZoneIds,
  "availability-zones": availabilityZones,
  "aws-managed-policies": awsManagedPolicies,
  "aws-regions": awsRegions,
  "config-resource-types": configResourceTypes,
  "controlled-services": controlledServices,
  "country-codes": countryCodes,
  "database-engines": databaseEngines,
  "delegable-services": delegableServices,
  "deployment-actions": deploymentActions,
  "disarming-actions": disarmingActions,
  "endpoint-services": endpointServices,
  "features-by-region": featuresByRegion,
  "framework-requirements": frameworkRequirements,
  "function-runtimes": functionRuntimes,
  "global-services": globalServices,
  "managed-firewall-groups": managedFirewallGroups,
  "managed-domain-lists": managedDomainLists,
  "managed-group-rules": managedGroupRules,
  "managed-policy-powers": managedPolicyPowers,
  "managed-rules": managedRules,
  "monitored-events": monitoredEvents,
  "not-for-hosts": notForHosts,
  "organization-quotas": organizationQuotas,
  partitions: partitions,
  "policy-types": policyTypes,
  "principal-condition-keys": principalConditionKeys,
  "private-blocks": privateBlocks,
  "protection-plans": protectionPlans,
  "refused-suricata-keywords": refusedSuricataKeywords,
  "secondary-block-restrictions": secondaryBlockRestrictions,
  "secret-formats": secretFormats,
  "security-hub-controls": securityHubControls,
  "service-quotas": serviceQuotas,
  "services-by-region": servicesByRegion,
  "shared-domains": sharedDomains,
  "special-purpose-blocks": specialPurposeBlocks,
  "suricata-keywords": suricataKeywords,
  "suricata-protocols": suricataProtocols,
  "switched-off-with-their-service": switchedOffWithTheirService,
};
