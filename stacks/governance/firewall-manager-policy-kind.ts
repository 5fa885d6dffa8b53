import type { FirewallPolicy } from "../../config/firewall-policy-regions";
import type {
  FirewallManagerPolicyKind,
  PolicyRuleGroup,
} from "../../modules/governance/firewall-manager-policy-kind";
import type { Estate } from "../estate";

const types = {
  "api-stage": "AWS::ApiGateway::Stage",
  "application-load-balancer": "AWS::ElasticLoadBalancingV2::LoadBalancer",
  "classic-load-balancer": "AWS::ElasticLoadBalancing::LoadBalancer",
  "cloudfront-distribution": "AWS::CloudFront::Distribution",
  "elastic-ip": "AWS::EC2::EIP",
  instance: "AWS::EC2::Instance",
  "network-interface": "AWS::EC2::NetworkInterface",
  "security-group": "AWS::EC2::SecurityGroup",
} as const;

/** What a policy of the file does, in the terms of AWS. */
export function firewallManagerPolicyKind(
  { names }: Estate,
  policy: FirewallPolicy,
): FirewallManagerPolicyKind {
  const resourceTypes = (resources: readonly (keyof typeof types)[]) =>
    [...new Set(resources)].map((one) => types[one]);
  switch (policy.kind) {
    case "waf":
      return {
        kind: "waf",
        resourceTypes: resourceTypes(policy.resources),
        first: policy.first.map(ruleGroup),
        last: policy.last.map(ruleGroup),
        defaultAction: policy.defaultAction === "allow" ? "ALLOW" : "BLOCK",
        existingWebAcls: policy.existingWebAcls,
        ...(policy.logBucket !== undefined && { logBucketArn: names.bucketArn(policy.logBucket) }),
      };
    case "unused-security-groups":
      return {
        kind: "unused-security-groups",
        deleteUnused: policy.deleteUnused,
        mergeRedundant: policy.mergeRedundant,
        ...(policy.afterMinutes !== undefined && { delayMinutes: policy.afterMinutes }),
      };
    case "security-group-rules":
      return {
        kind: "security-group-rules",
        resourceTypes: resourceTypes(policy.resources),
        securityGroupId: policy.auditGroup,
        action: policy.rules === "only-these" ? "ALLOW" : "DENY",
      };
    case "common-security-groups":
      return {
        kind: "common-security-groups",
        resourceTypes: resourceTypes(policy.resources),
        securityGroupId: policy.securityGroup,
        revertChanges: policy.revertChanges,
        exclusive: policy.exclusive,
        sharedVpcs: policy.sharedVpcs,
      };
    case "dns-firewall":
      return { kind: "dns-firewall", first: policy.first.map(dnsGroup), last: policy.last.map(dnsGroup) };
    case "shield-advanced":
      return {
        kind: "shield-advanced",
        resourceType: types[policy.resources],
        automaticResponse: responses[policy.automaticResponse],
      };
  }
}

const responses = { "as-it-is": "IGNORED", count: "COUNT", block: "BLOCK" } as const;

type Waf = Extract<FirewallPolicy, { kind: "waf" }>;

function ruleGroup({ group, action, version, countedRules }: Waf["first"][number]): PolicyRuleGroup {
  return {
    group,
    action: action === "count" ? "COUNT" : "BLOCK",
    ...(version !== undefined && { version }),
    countedRules,
  };
}

function dnsGroup({ ruleGroup: ruleGroupId, priority }: { ruleGroup: string; priority: number }) {
  return { ruleGroupId, priority };
}
