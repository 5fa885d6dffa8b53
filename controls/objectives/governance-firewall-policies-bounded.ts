import { judged } from "../judged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";

/** What each type of policy says: a key that is missing is what AWS makes of it, and differs in each plan. */
const keys: Readonly<Record<string, readonly string[]>> = {
  DNS_FIREWALL: ["preProcessRuleGroups", "postProcessRuleGroups"],
  SECURITY_GROUPS_COMMON: [
    "exclusiveResourceSecurityGroupManagement",
    "revertManualSecurityGroupChanges",
    "securityGroups",
  ],
  SECURITY_GROUPS_CONTENT_AUDIT: ["securityGroupAction", "securityGroups"],
  SECURITY_GROUPS_USAGE_AUDIT: ["coalesceRedundantSecurityGroups", "deleteUnusedSecurityGroups"],
  SHIELD_ADVANCED: ["automaticResponseConfiguration"],
  WAFV2: [
    "defaultAction",
    "loggingConfiguration",
    "overrideCustomerWebACLAssociation",
    "postProcessRuleGroups",
    "preProcessRuleGroups",
    "webACLSource",
  ],
};

/** One policy reaches every account: what it changes, and what its end takes away, is said. */
export const governanceFirewallPoliciesBounded = {
  id: "governance.firewall-policies-bounded",
  promise:
    "A policy of Firewall Manager says whether it changes resources or reports them, for whom it is, and all that it does; and what it protects stays protected when it is deleted.",
  source: 'AWS Firewall Manager API Reference "Policy", "DeletePolicy" and "SecurityServicePolicyData"',
  proof: (stack) =>
    judged(stack, "aws_fms_policy", (body) => {
      if (body["delete_all_policy_resources"] !== false)
        return "what it protects is laid bare when it is deleted";
      if (body["delete_unused_fm_managed_resources"] !== false) return "what leaves its scope is laid bare";
      if (typeof body["remediation_enabled"] !== "boolean") return "it does not say whether it remediates";
      if (nestedBlocks(body["include_map"]).length + nestedBlocks(body["exclude_map"]).length > 1)
        return "it includes and excludes, and AWS looks at the first alone";
      const [service] = nestedBlocks(body["security_service_policy_data"]);
      const data = parsed(service?.["managed_service_data"]);
      if (data === undefined) return "what it does is no JSON";
      if (data["type"] !== service?.["type"]) return "what it does is for another service";
      const missing = (keys[String(data["type"])] ?? []).find((key) => !(key in data));
      if (missing !== undefined) return `it does not say ${missing}`;
      return data["type"] === "WAFV2" && [data["preProcessRuleGroups"]].flat().length === 0
        ? "no rule group of it runs first"
        : undefined;
    }),
} as const satisfies Objective;

function parsed(text: unknown): Record<string, unknown> | undefined {
  try {
    return JSON.parse(String(text)) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
