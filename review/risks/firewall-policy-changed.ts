import { anyOf } from "../judges/any-of";
import { firewallPolicyData } from "../judges/firewall-policy-data";
import { firewallPolicyScope } from "../judges/firewall-policy-scope";
import type { Judge } from "../judges/judge";
import { turnedOn } from "../judges/turned-on";
import type { Risk } from "../risk";

const remediationBegins: Judge = (change) => {
  const seen = turnedOn("remediation_enabled", "changes resources of every account in scope", {
    created: true,
  })(change);
  return seen === undefined ? undefined : { ...seen, severity: "medium" };
};

const waf = (data: object) => ({
  security_service_policy_data: [{ type: "WAFV2", managed_service_data: JSON.stringify(data) }],
});
const group = (managedRuleGroupName: string, type = "NONE", overrides: readonly object[] = []) => ({
  overrideAction: { type },
  managedRuleGroupIdentifier: { managedRuleGroupName },
  ruleActionOverrides: overrides,
});

export const firewallPolicyChanged = {
  id: "firewall-policy-changed",
  severity: "high",
  reason: "A policy of Firewall Manager reaches every account: one change weakens, or changes, all of them.",
  advice: "Keep it, or have it report before it remediates, and read what does not comply.",
  source: 'AWS Firewall Manager API Reference, "Policy", "SecurityServicePolicyData" and "DeletePolicy"',
  reads: {
    aws_fms_policy: [
      "remediation_enabled",
      "delete_all_policy_resources",
      "delete_unused_fm_managed_resources",
      "include_map",
      "exclude_map",
      "security_service_policy_data.managed_service_data",
    ],
  },
  judge: anyOf(
    remediationBegins,
    turnedOn(
      "delete_all_policy_resources",
      "takes its web ACLs and security groups along when it is deleted",
    ),
    turnedOn("delete_unused_fm_managed_resources", "lays bare what leaves its scope"),
    firewallPolicyScope,
    firewallPolicyData,
  ),
  cases: {
    dangerous: [
      {
        type: "aws_fms_policy",
        before: { remediation_enabled: false },
        after: { remediation_enabled: true },
        severity: "medium",
      },
      { type: "aws_fms_policy", after: { remediation_enabled: true }, severity: "medium" },
      {
        type: "aws_fms_policy",
        before: { delete_all_policy_resources: false },
        after: { delete_all_policy_resources: true },
      },
      {
        type: "aws_fms_policy",
        before: { delete_unused_fm_managed_resources: false },
        after: { delete_unused_fm_managed_resources: true },
      },
      {
        type: "aws_fms_policy",
        before: { include_map: [{ orgunit: ["a", "b"] }] },
        after: { include_map: [{ orgunit: ["b"] }] },
      },
      { type: "aws_fms_policy", before: { name: "a" }, after: { include_map: [{ account: ["1"] }] } },
      {
        type: "aws_fms_policy",
        before: { exclude_map: [{ account: ["1"] }] },
        after: { exclude_map: [{ account: ["1", "2"] }] },
      },
      {
        type: "aws_fms_policy",
        before: waf({ preProcessRuleGroups: [group("a"), group("b")] }),
        after: waf({ preProcessRuleGroups: [group("b")] }),
      },
      {
        type: "aws_fms_policy",
        before: waf({ preProcessRuleGroups: [group("a")] }),
        after: waf({ preProcessRuleGroups: [group("a", "COUNT")] }),
      },
      {
        type: "aws_fms_policy",
        before: waf({ postProcessRuleGroups: [group("a")] }),
        after: waf({ postProcessRuleGroups: [group("a", "NONE", [{ name: "r" }])] }),
      },
      {
        type: "aws_fms_policy",
        before: waf({ defaultAction: { type: "BLOCK" } }),
        after: waf({ defaultAction: { type: "ALLOW" } }),
      },
      {
        type: "aws_fms_policy",
        before: waf({ loggingConfiguration: { logDestinationConfigs: ["a"] } }),
        after: waf({ loggingConfiguration: null }),
      },
      {
        type: "aws_fms_policy",
        before: waf({ overrideCustomerWebACLAssociation: false }),
        after: waf({ overrideCustomerWebACLAssociation: true }),
        severity: "medium",
      },
      {
        type: "aws_fms_policy",
        before: waf({ deleteUnusedSecurityGroups: false }),
        after: waf({ deleteUnusedSecurityGroups: true }),
        severity: "medium",
      },
      {
        type: "aws_fms_policy",
        before: waf({
          automaticResponseConfiguration: {
            automaticResponseStatus: "ENABLED",
            automaticResponseAction: "BLOCK",
          },
        }),
        after: waf({ automaticResponseConfiguration: { automaticResponseStatus: "IGNORED" } }),
      },
      {
        type: "aws_fms_policy",
        before: waf({ revertManualSecurityGroupChanges: true }),
        after: waf({ revertManualSecurityGroupChanges: false }),
      },
      {
        type: "aws_fms_policy",
        before: waf({ securityGroups: [{ id: "a" }] }),
        after: waf({ securityGroups: [{ id: "b" }] }),
        severity: "medium",
      },
      {
        type: "aws_fms_policy",
        before: waf({ exclusiveResourceSecurityGroupManagement: false }),
        after: waf({ exclusiveResourceSecurityGroupManagement: true }),
        severity: "medium",
      },
    ],
    harmless: [
      { type: "aws_fms_policy", after: { remediation_enabled: false } },
      {
        type: "aws_fms_policy",
        before: { include_map: [{ account: ["1"] }] },
        after: { include_map: [{ account: ["1", "2"] }] },
      },
      {
        type: "aws_fms_policy",
        before: waf({ preProcessRuleGroups: [group("a", "COUNT")] }),
        after: waf({ preProcessRuleGroups: [group("a")] }),
      },
      {
        type: "aws_fms_policy",
        before: waf({ preProcessRuleGroups: [group("a")], tokenDomains: null }),
        after: waf({ preProcessRuleGroups: [group("a"), group("b")] }),
      },
    ],
  },
} as const satisfies Risk;
