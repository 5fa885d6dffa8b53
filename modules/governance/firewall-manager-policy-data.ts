import { managedGroupRules } from "../../facts/managed-group-rules";
import type {
  FirewallManagerPolicyKind,
  PolicyDnsGroup,
  PolicyRuleGroup,
} from "./firewall-manager-policy-kind";

/** A policy as the API of Firewall Manager takes it. */
export interface FirewallManagerPolicyData {
  readonly type: string;
  readonly resourceTypes: readonly string[];
  /** Every key that the API returns, null where it is empty: a key that is missing differs in each plan. */
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * What a policy says in the language of its service.
 *
 * Sources: AWS Firewall Manager API Reference "SecurityServicePolicyData" and "Policy"; the answers of `aws fms get-policy`
 * that people published; terraform-provider-aws issues 21894 and 32974.
 */
export function firewallManagerPolicyData(policy: FirewallManagerPolicyKind): FirewallManagerPolicyData {
  switch (policy.kind) {
    case "waf":
      return named("WAFV2", policy.resourceTypes, waf(policy));
    case "unused-security-groups":
      return named("SECURITY_GROUPS_USAGE_AUDIT", ["AWS::EC2::SecurityGroup"], {
        deleteUnusedSecurityGroups: policy.deleteUnused,
        coalesceRedundantSecurityGroups: policy.mergeRedundant,
        optionalDelayForUnusedInMinutes: policy.delayMinutes ?? null,
      });
    case "security-group-rules":
      return named("SECURITY_GROUPS_CONTENT_AUDIT", policy.resourceTypes, {
        preManagedOptions: [],
        securityGroups: [{ id: policy.securityGroupId }],
        securityGroupAction: { type: policy.action },
      });
    case "common-security-groups":
      return named("SECURITY_GROUPS_COMMON", policy.resourceTypes, {
        securityGroups: [{ id: policy.securityGroupId }],
        revertManualSecurityGroupChanges: policy.revertChanges,
        exclusiveResourceSecurityGroupManagement: policy.exclusive,
        applyToAllEC2InstanceENIs: false,
        includeSharedVPC: policy.sharedVpcs,
        enableSecurityGroupReferencesDistribution: false,
        enableTagDistribution: false,
      });
    case "dns-firewall":
      return named("DNS_FIREWALL", ["AWS::EC2::VPC"], {
        preProcessRuleGroups: policy.first.map(dnsGroup),
        postProcessRuleGroups: policy.last.map(dnsGroup),
      });
    case "shield-advanced":
      return named("SHIELD_ADVANCED", [policy.resourceType], {
        automaticResponseConfiguration: {
          automaticResponseStatus: policy.automaticResponse === "IGNORED" ? "IGNORED" : "ENABLED",
          automaticResponseAction: policy.automaticResponse === "IGNORED" ? null : policy.automaticResponse,
        },
        overrideCustomerWebaclClassic: false,
        optimizeUnassociatedWebACL: true,
      });
  }
}

function named(type: string, resourceTypes: readonly string[], data: object): FirewallManagerPolicyData {
  return { type, resourceTypes: [...resourceTypes].sort(), data: { type, ...data } };
}

function waf(policy: Extract<FirewallManagerPolicyKind, { kind: "waf" }>) {
  return {
    preProcessRuleGroups: policy.first.map(ruleGroup),
    postProcessRuleGroups: policy.last.map(ruleGroup),
    defaultAction: { type: policy.defaultAction },
    overrideCustomerWebACLAssociation: policy.existingWebAcls === "replaced",
    webACLSource: policy.existingWebAcls === "extended" ? "RETROFIT_EXISTING" : "DEFAULT",
    // A web ACL in every account that has nothing to protect costs, and protects nothing.
    optimizeUnassociatedWebACL: true,
    loggingConfiguration:
      policy.logBucketArn === undefined
        ? null
        : {
            logDestinationConfigs: [policy.logBucketArn],
            redactedFields: ["authorization", "cookie"].map((redactedFieldValue) => ({
              redactedFieldType: "SingleHeader",
              redactedFieldValue,
            })),
            loggingFilterConfigs: null,
          },
    sampledRequestsEnabledForDefaultActions: true,
    customRequestHandling: null,
    customResponse: null,
    captchaConfig: null,
    challengeConfig: null,
    tokenDomains: null,
    associationConfig: null,
  };
}

function ruleGroup({ group, action, version, countedRules = [] }: PolicyRuleGroup) {
  return {
    ruleGroupType: "ManagedRuleGroup",
    ruleGroupArn: null,
    overrideAction: { type: action === "COUNT" ? "COUNT" : "NONE" },
    managedRuleGroupIdentifier: {
      vendorName: "AWS",
      managedRuleGroupName: managedGroupRules[group].name,
      version: version ?? null,
      versionEnabled: version === undefined ? null : true,
      managedRuleGroupConfigs: null,
    },
    excludeRules: [],
    ruleActionOverrides: countedRules.map((name) => ({ name, actionToUse: { count: {} } })),
    sampledRequestsEnabled: true,
  };
}

function dnsGroup({ ruleGroupId, priority }: PolicyDnsGroup) {
  return { ruleGroupId, priority };
}
