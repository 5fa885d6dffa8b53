import { capacityLimit } from "../../modules/web/capacity-budget";
import { webRuleProblems } from "../../modules/web/web-rule-problems";
import { capacityShares } from "../capacity-shares";
import type { Finding, Rule } from "../rule";
import { webAclCapacity } from "../web-acl-capacity";
import { webAclSettings } from "../web-acl-settings";

/** As many sets and rule groups as a web ACL may name. Source: AWS WAF Developer Guide, "AWS WAF quotas". */
const mostReferences = 50;

/** The rules of a web ACL together need no more capacity, and name no more sets and groups, than AWS WAF has for one. */
export const webCapacityFits: Rule = (organization) =>
  Object.entries(organization.web).flatMap(([name, acl]): Finding[] => {
    // What is wrong in itself is reported by another rule, and may have no capacity.
    if (webRuleProblems(webAclSettings(acl, `${organization.name}-${name}`)).length > 0) return [];
    const { rules, needed, shield } = webAclCapacity(organization, name);
    const path = ["web", name, ...(acl.rules.length > 0 ? ["rules"] : [])];
    const references = JSON.stringify(rules).split(/"(?:arn|vendor_name)":/).length - 1;
    const findings: Finding[] = [];
    if (needed > capacityLimit) {
      findings.push({
        path,
        found: `the ${rules.length} rules need ${needed} WCU: ${capacityShares(
          rules,
          acl.rules.map((rule) => rule.name),
        )}${shield > 0 ? `, the automatic response of Shield Advanced ${shield}` : ""}`,
        allowed: `${capacityLimit} WCU in a web ACL, which AWS does not raise`,
        fix: `drop ${needed - capacityLimit} WCU of rules or managed rule groups that the site does not need, or have fewer textTransformations`,
      });
    }
    if (references > mostReferences) {
      findings.push({
        path,
        found: `${references} references to IP sets, regex pattern sets and managed rule groups`,
        allowed: `${mostReferences} in a web ACL`,
        fix: "join sets, or name a set in one rule that sets a label",
      });
    }
    return findings;
  });
