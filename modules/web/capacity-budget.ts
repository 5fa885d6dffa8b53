import { PalisadeError } from "../../core/palisade-error";
import type { WebAclRule } from "./web-acl-rule";

/** Capacity that a web ACL may use at most. A fixed quota: AWS does not raise it. */
export const capacityLimit = 5000;

/** Capacity that the price of a web ACL includes; above it, each further 500 WCU add a charge by the request. */
export const includedCapacity = 1500;

/**
 * The capacity (WCU) that the rules need together. AWS may need less, since it shares transformations between
 * rules, so this errs on the safe side.
 *
 * Sources: AWS WAF Developer Guide, "Web ACL capacity units (WCUs)" and "AWS WAF quotas"; AWS WAF pricing.
 *
 * @throws PalisadeError when it is more than a web ACL may have
 */
export function capacityBudget(webAcl: string, rules: readonly WebAclRule[]): number {
  const needed = rules.reduce((sum, rule) => sum + rule.capacityUnits, 0);
  if (needed > capacityLimit) {
    throw new PalisadeError([
      {
        where: webAcl,
        found: `its ${rules.length} rules need ${needed} WCU`,
        allowed: `a web ACL has ${capacityLimit} WCU`,
        fix: "drop rule groups that the site does not run on, or split the site over two web ACLs",
      },
    ]);
  }
  return needed;
}
